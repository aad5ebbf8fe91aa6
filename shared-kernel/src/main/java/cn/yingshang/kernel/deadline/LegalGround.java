package cn.yingshang.kernel.deadline;

/**
 * Why a clock may stand still. Each clock names its own grounds, usually as an enum.
 */
public interface LegalGround {

	/**
	 * The stable code.
	 * @return upper-case ASCII, stored with the pause
	 */
	String code();

	/**
	 * The Chinese name.
	 * @return a word for explanations
	 */
	String label();

}

package cn.yingshang.kernel.id;

/**
 * The audited acceptance of a real credit code that does not conform (E-07's early
 * codes).
 *
 * @param reason why it is accepted
 * @param approvedBy who accepted it
 */
public record CodeOverride(String reason, String approvedBy) {

	public CodeOverride {
		if (reason.isBlank() || approvedBy.isBlank()) {
			throw new IllegalArgumentException("An override needs a reason and an officer");
		}
	}

}

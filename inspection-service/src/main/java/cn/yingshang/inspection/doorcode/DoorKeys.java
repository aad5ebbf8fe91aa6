package cn.yingshang.inspection.doorcode;

import java.util.Optional;

/** The secret of each enterprise's door; it is shown to nobody. */
public interface DoorKeys {

	/** The enterprise's, if its door ever showed a code. */
	Optional<String> find(String creditCode);

	/** The enterprise's, made when it is first asked for. */
	String obtain(String creditCode);

}

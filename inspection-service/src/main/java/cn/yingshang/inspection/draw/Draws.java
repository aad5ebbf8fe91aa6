package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Draws, shares and proofs as they are kept and found. */
public interface Draws {

	/** The shares of a draw by department. */
	List<DrawShare> shares(String drawId);

	/** Newest first, of one series or of all; draws are public. */
	Page<JointDraw> page(@Nullable String series, PageRequest request);

	/** The number of the last task of a series; 0 before the first. */
	int last(String series);

	/** Tasks that were to be drawn before a day and were not. */
	Page<JointDraw> toLapse(LocalDate today, PageRequest request);

	/** The proof as it was made. */
	Optional<DrawProof> proof(String drawId);

	/** Keeps a proof, which never changes. */
	void keep(DrawProof proof);

}

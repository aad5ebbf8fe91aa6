package cn.yingshang.platform.problem;

import java.util.List;

/**
 * The problems a module may answer; a service contributes its own as a bean, and lists
 * them in {@code docs/problems.md}.
 */
@FunctionalInterface
public interface ProblemCatalogue {

	List<ProblemKind> kinds();

}

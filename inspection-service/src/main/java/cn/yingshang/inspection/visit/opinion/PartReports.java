package cn.yingshang.inspection.visit.opinion;

import java.util.List;

/** The parts of a visit as its head sees them, told by whoever keeps the parts. */
@FunctionalInterface
public interface PartReports {

	List<PartReport> of(String visitId);

}

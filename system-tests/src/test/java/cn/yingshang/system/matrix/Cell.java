package cn.yingshang.system.matrix;

import cn.yingshang.system.openapi.Operation;

/**
 * One cell of the matrix: one operation on one document by one caller.
 *
 * @param operation what is asked
 * @param rule of the model
 * @param caller who asks
 * @param specimen on what
 * @param expected by the model
 */
record Cell(Operation operation, Rule rule, Caller caller, Specimen specimen, Expected expected) {

	static Cell of(AccessModel model, Operation operation, Caller caller, Specimen specimen) {
		Rule rule = model.rules(operation.key()).get(0);
		return new Cell(operation, rule, caller, specimen, expected(model, rule, caller, specimen));
	}

	private static Expected expected(AccessModel model, Rule rule, Caller caller, Specimen specimen) {
		if (rule.type() == Rule.Type.PUBLIC) {
			return Expected.PUBLIC;
		}
		if (!caller.signedIn()) {
			return Expected.UNAUTHENTICATED;
		}
		boolean may = model.may(caller, rule.operation(), specimen);
		return switch (rule.type()) {
			case LIST -> may ? Expected.LISTED : Expected.NOT_LISTED;
			case CREATE -> may ? Expected.MADE : Expected.NOT_MADE;
			case READ -> may ? (rule.sometimes() ? Expected.PERHAPS_SHOWN : Expected.SHOWN)
					: (model.sees(caller, specimen) ? Expected.REFUSED : Expected.HIDDEN);
			default -> act(model, rule, caller, specimen, may);
		};
	}

	private static Expected act(AccessModel model, Rule rule, Caller caller, Specimen specimen, boolean may) {
		if (may) {
			return Expected.POSSIBLE;
		}
		if (model.mayInSomeState(caller, rule.operation(), specimen)) {
			return model.possible(rule.operation(), specimen) ? Expected.REFUSED_OR_IMPOSSIBLE : Expected.IMPOSSIBLE;
		}
		if (!model.sees(caller, specimen)) {
			return Expected.HIDDEN;
		}
		return model.possible(rule.operation(), specimen) ? Expected.REFUSED : Expected.REFUSED_OR_IMPOSSIBLE;
	}

	@Override
	public String toString() {
		return this.operation.key() + " as " + (this.caller.signedIn() ? this.caller.account() : "nobody") + " on "
				+ this.specimen.name();
	}

}

package cn.yingshang.system.matrix;

import java.util.Set;

/**
 * What the model says of one operation.
 *
 * @param operation method and path
 * @param type what it does
 * @param kind of the documents it is about
 * @param who may
 * @param from states in which a verb is possible; empty for any
 * @param sometimes whether more than role, place and state decides
 * @param query of a list, with placeholders
 */
record Rule(String operation, Type type, String kind, Clause who, Set<String> from, boolean sometimes, String query) {

	enum Type {

		PUBLIC, READ, LIST, ACT, CREATE

	}

	String verb() {
		return this.operation.substring(this.operation.lastIndexOf('/') + 1);
	}

	boolean possibleIn(String state) {
		return this.from.isEmpty() || this.from.contains(state);
	}

}

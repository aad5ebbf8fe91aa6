package cn.yingshang.platform.resource;

import cn.yingshang.platform.aggregate.Aggregate;

/**
 * Where a kind of aggregate is found, and what one of them is called in the API
 * description.
 *
 * @param path of the list, such as {@code /api/parcels}
 * @param id the name of the variable that stands for one
 * @param name in one word, such as {@code parcel}
 * @param noun with its article, such as {@code a parcel}
 */
public record Address(String path, String id, String name, String noun) {

	public static Address of(String path, String name, String noun) {
		return new Address(path, "id", name, noun);
	}

	/** The same where one is found by something that has a name of its own. */
	public Address by(String id) {
		return new Address(this.path, id, this.name, this.noun);
	}

	/** Where this one is. */
	public String of(Aggregate<?, ?> one) {
		return this.path + "/" + one.id();
	}

	/** The last part of the path, under which the API description lists operations. */
	String tag() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	String pattern(String below) {
		return this.path + "/{" + this.id + "}" + below;
	}

	String operation(String verb, String what) {
		return verb + Character.toUpperCase(this.name.charAt(0)) + this.name.substring(1) + what;
	}

}

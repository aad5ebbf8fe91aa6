package cn.yingshang.launcher.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.yingshang.launcher.process.Role;

/**
 * The processes of the suite, in the order they are started, and the ports they have
 * unless told otherwise.
 */
public enum Member {

	STORE("store", Role.STORE, 27117),

	BROKER("broker", Role.BROKER, 9192),

	ISSUER("issuer", Role.ISSUER, 9000),

	CREDIT("credit-service", Role.SERVICE, 8084),

	APPROVAL("approval-service", Role.SERVICE, 8081),

	INSPECTION("inspection-service", Role.SERVICE, 8082),

	COMPLAINT("complaint-service", Role.SERVICE, 8083),

	GATEWAY("gateway", Role.GATEWAY, 8080);

	private final String code;

	private final Role role;

	private final int port;

	Member(String code, Role role, int port) {
		this.code = code;
		this.role = role;
		this.port = port;
	}

	/** Its name in commands, records and logs; for what is built here also its module. */
	public String code() {
		return this.code;
	}

	public Role role() {
		return this.role;
	}

	/** The port it has unless told otherwise. */
	public int usualPort() {
		return this.port;
	}

	/** The variable that gives it another port. */
	public String portVariable() {
		return "YINGSHANG_PORT_" + name();
	}

	/** The variables that give them other ports. */
	public static Set<String> portVariables() {
		return Arrays.stream(values()).map(Member::portVariable).collect(Collectors.toSet());
	}

	/** What runs from a jar of its own. */
	public static List<Member> applications() {
		return Arrays.stream(values())
			.filter((member) -> member.role == Role.SERVICE || member.role == Role.GATEWAY)
			.toList();
	}

	/** Finds a member by code, or by the code without {@code -service}. */
	public static Optional<Member> of(String code) {
		String wanted = code.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((member) -> member.code.equals(wanted) || member.code.equals(wanted + "-service"))
			.findFirst();
	}

}

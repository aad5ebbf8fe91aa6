package cn.yingshang.launcher.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.yingshang.launcher.process.PortHolder;
import cn.yingshang.launcher.process.StartFailed;

/** The ports of one suite. */
public final class SuitePorts {

	private SuitePorts() {
	}

	/** The wanted ports, with a free one for each 0. */
	public static Map<Member, Integer> chosen(Map<Member, Integer> wanted) {
		Map<Member, Integer> chosen = new EnumMap<>(wanted);
		List<ServerSocket> held = new ArrayList<>();
		try {
			// All are held until all are found, so that no port is given twice.
			for (Member member : Member.values()) {
				if (Objects.requireNonNull(chosen.get(member)) == 0) {
					ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
					held.add(socket);
					chosen.put(member, socket.getLocalPort());
				}
			}
			for (ServerSocket socket : held) {
				socket.close();
			}
			return chosen;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No free port", ex);
		}
	}

	/** Refuses to start anything while somebody holds one of the ports. */
	public static void refuseBusy(Plan plan, StoreChoice store) {
		List<String> busy = new ArrayList<>();
		for (Member member : Member.values()) {
			int port = plan.port(member);
			boolean ours = member != Member.STORE || store.kind() != StoreChoice.Kind.EXTERNAL;
			if (ours && !PortHolder.isFree(port)) {
				busy.add(PortHolder.message(port, member.code(), PortHolder.of(port)) + " End it, or set "
						+ member.portVariable() + ((member == Member.GATEWAY) ? " or --port." : "."));
			}
		}
		if (!busy.isEmpty()) {
			throw new StartFailed(String.join(System.lineSeparator(), busy));
		}
	}

}

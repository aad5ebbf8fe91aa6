package cn.yingshang.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who listens on a port.
 *
 * @param pid the process
 * @param command the start of its command line
 */
public record PortHolder(long pid, String command) {

	private static final int SHOWN = 100;

	/** Whether a server could listen on the port on loopback now. */
	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The process that listens on the port, if the system tells us. */
	public static Optional<PortHolder> of(int port) {
		Set<String> sockets = new HashSet<>();
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			sockets.addAll(listeningSockets(Path.of(table), port));
		}
		if (sockets.isEmpty()) {
			return Optional.empty();
		}
		return ProcessHandle.allProcesses()
			.filter((process) -> holds(process.pid(), sockets))
			.findFirst()
			.map((process) -> new PortHolder(process.pid(), shortened(CommandLines.of(process))));
	}

	/**
	 * The message for a port that is taken.
	 * @param port the port
	 * @param wantedBy which of our processes wants it
	 */
	public static String message(int port, String wantedBy, Optional<PortHolder> holder) {
		String who = holder.map((found) -> "process " + found.pid() + " (" + found.command() + ")")
			.orElse("a process of another user");
		return "Port " + port + ", which " + wantedBy + " needs, is held by " + who + ".";
	}

	private static Set<String> listeningSockets(Path table, int port) {
		String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
		Set<String> sockets = new HashSet<>();
		try {
			for (String line : Files.readAllLines(table)) {
				String[] columns = line.strip().split("\\s+");
				if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals("0A")) {
					sockets.add("socket:[" + columns[9] + "]");
				}
			}
		}
		catch (IOException ex) {
			// No such table on this system: the holder stays unknown, the message says
			// so.
			return Set.of();
		}
		return sockets;
	}

	private static boolean holds(long pid, Set<String> sockets) {
		try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
			return files.anyMatch((file) -> pointsTo(file, sockets));
		}
		catch (IOException ex) {
			// Another user's process, or one that just ended.
			return false;
		}
	}

	private static boolean pointsTo(Path file, Set<String> sockets) {
		try {
			return sockets.contains(Files.readSymbolicLink(file).toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String shortened(String command) {
		return (command.length() > SHOWN) ? command.substring(0, SHOWN) + "…" : command;
	}

}

package cn.yingshang.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;

import cn.yingshang.launcher.plan.Member;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void listsItsCommands() {
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString()).contains("start", "stop", "status", "token", "doctor", "logs")
			.doesNotContain("train");
	}

	@Test
	void refusesUnknownOptionsAndProfiles() {
		assertThat(run("start", "--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
		assertThat(run("start", "--profile", "warp")).isEqualTo(CommandLine.ExitCode.USAGE);
		assertThat(run("start", "--port", "eighty")).isEqualTo(CommandLine.ExitCode.USAGE);
		assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
	}

	@Test
	void membersAreFoundByShortName() {
		assertThat(Member.of("credit")).contains(Member.CREDIT);
		assertThat(Member.of("gateway")).contains(Member.GATEWAY);
		assertThat(Member.of("nothing")).isEmpty();
	}

	@Test
	void portsAreDistinctAndTheGatewayIsOn8080() {
		assertThat(Member.values()).extracting(Member::usualPort).doesNotHaveDuplicates();
		assertThat(Member.GATEWAY.usualPort()).isEqualTo(8080);
	}

	private int run(String... arguments) {
		return Launcher.commands()
			.setOut(new PrintWriter(this.out))
			.setErr(new PrintWriter(this.err))
			.execute(arguments);
	}

}

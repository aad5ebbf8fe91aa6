package cn.yingshang.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import cn.yingshang.launcher.doctor.Finding;
import cn.yingshang.launcher.doctor.MachineChecks;
import cn.yingshang.launcher.doctor.Variables;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.plan.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./yingshang doctor}: one line a check, with its fix; exits 1 if something will
 * not work.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true,
		description = "Checks machine and suite, and says what to do about what it finds.")
final class DoctorCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Places places = Places.ofThisProcess();
		List<Finding> findings = new ArrayList<>(MachineChecks.run(places.home(), Places.city(), Clock.systemUTC()));
		findings.addAll(new Variables(Member.portVariables()).findings(System.getenv().keySet()));
		findings
			.addAll(SuiteChecks.run(places, new TreeMap<>(SuiteOptions.usual(places.root(), places.home()).ports())));
		for (Finding finding : findings) {
			String fix = (finding.fix() != null) ? "  -> " + finding.fix() : "";
			out.printf(Locale.ROOT, "%-5s %-18s %s%s%n", mark(finding.verdict()), finding.subject(), finding.found(),
					fix);
		}
		long failures = count(findings, Finding.Verdict.FAILURE);
		out.printf(Locale.ROOT, "%d checks: %d failed, %d warnings.%n", findings.size(), failures,
				count(findings, Finding.Verdict.WARNING));
		out.flush();
		return (failures == 0) ? 0 : 1;
	}

	private static String mark(Finding.Verdict verdict) {
		return switch (verdict) {
			case OK -> "ok";
			case WARNING -> "WARN";
			case FAILURE -> "FAIL";
		};
	}

	private static long count(List<Finding> findings, Finding.Verdict verdict) {
		return findings.stream().filter((finding) -> finding.verdict() == verdict).count();
	}

}

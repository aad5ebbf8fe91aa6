package cn.yingshang.inspection;

import java.math.BigDecimal;
import java.util.Set;

import cn.yingshang.inspection.draw.BlindList;
import cn.yingshang.inspection.visit.part.CorrectionRule;
import cn.yingshang.inspection.visit.schedule.EntryReason;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.inspection.*}: what the rules leave to the city.
 *
 * @param officersPerPart B-01: at least two
 * @param entriesPerYear B-25 [V as a model]: entries of one enterprise a year
 * @param entriesPerDepartment B-25: inspections of one enterprise by one department a
 * year
 * @param outsideTheCap B-24 [S]: grounds that do not count
 * @param verificationDays A-77 [M]: calendar days for a verification whose event names no
 * date
 * @param planAhead calendar days after which a visit is meant to take place, at the
 * latest on its due date [D]
 * @param correctAtOnce B-61 [D]: whether an order may be due the same day
 * @param correctionDays B-61 [M]: most calendar days an order gives
 * @param recheckDays B-67: working days for the re-check
 * @param ratificationDays B-26 [D]: working days to complete the approval after an urgent
 * entry
 * @param publicationNotice B-12 [D]: working days before the last day of publication on
 * which somebody is reminded
 * @param ratioA B-52
 * @param ratioB B-52
 * @param ratioC B-52
 * @param ratioD B-52
 * @param largestDraw most candidates of one draw; they are kept in one document
 * @param smallestStratum B-50 [D]: fewest candidates of a stratum; smaller ones are
 * merged
 * @param demoOfficers whether the invented officers are loaded at start
 */
@ConfigurationProperties("yingshang.inspection")
record InspectionSettings(@DefaultValue("2") int officersPerPart, @DefaultValue("2") int entriesPerYear,
		@DefaultValue("1") int entriesPerDepartment, @DefaultValue( {
				"PERMIT_VERIFICATION", "COMPLAINT", "TRANSFERRED_CASE", "COOPERATION", "OFF_SITE_CLUE", "MEDIA",
				"RECHECK", "OWN_REQUEST", "EMERGENCY" }) Set<EntryReason> outsideTheCap,
		@DefaultValue("60") int verificationDays, @DefaultValue("10") int planAhead,
		@DefaultValue("true") boolean correctAtOnce, @DefaultValue("60") int correctionDays,
		@DefaultValue("10") int recheckDays, @DefaultValue("2") int ratificationDays,
		@DefaultValue("5") int publicationNotice, @DefaultValue("0.01") BigDecimal ratioA,
		@DefaultValue("0.02") BigDecimal ratioB, @DefaultValue("0.10") BigDecimal ratioC,
		@DefaultValue("0.30") BigDecimal ratioD, @DefaultValue("20000") int largestDraw,
		@DefaultValue("5") int smallestStratum, @DefaultValue("true") boolean demoOfficers){

	private static final int FEWEST_OFFICERS = 2;

	InspectionSettings {
		outsideTheCap = Set.copyOf(outsideTheCap);
		if (officersPerPart < FEWEST_OFFICERS) {
			throw new IllegalArgumentException("yingshang.inspection.officers-per-part is at least 2 (B-01)");
		}
	}

	FrequencyCap cap() {
		return new FrequencyCap(this.entriesPerYear, this.entriesPerDepartment, this.outsideTheCap);
	}

	CorrectionRule correction() {
		return new CorrectionRule(this.correctAtOnce, this.correctionDays, this.recheckDays);
	}

	AlarmRule alarms() {
		return new AlarmRule(this.ratificationDays, this.publicationNotice);
	}

	BlindList.Ratios ratios() {
		return new BlindList.Ratios(this.ratioA, this.ratioB, this.ratioC, this.ratioD);
	}

}

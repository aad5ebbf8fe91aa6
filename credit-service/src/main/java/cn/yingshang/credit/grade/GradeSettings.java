package cn.yingshang.credit.grade;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code yingshang.credit.grade.*}: the scale of the public grade (D-30). The
 * standard's indicators are not public; these are ours [D].
 *
 * @param full the score without any record
 * @param minor taken off for a minor record in force
 * @param general taken off for a general record in force
 * @param serious taken off for a serious record in force
 * @param keptPromise added for a promise found kept
 * @param keptPromiseMost at most added so
 * @param fromA score from which the grade is A
 * @param fromB score from which the grade is B
 * @param fromC score from which the grade is C
 */
@ConfigurationProperties("yingshang.credit.grade")
public record GradeSettings(@DefaultValue("90") int full, @DefaultValue("10") int minor,
		@DefaultValue("20") int general, @DefaultValue("45") int serious, @DefaultValue("2") int keptPromise,
		@DefaultValue("10") int keptPromiseMost, @DefaultValue("85") int fromA, @DefaultValue("70") int fromB,
		@DefaultValue("50") int fromC) {

}

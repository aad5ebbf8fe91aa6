package cn.yingshang.credit.subject;

/** The facts {@code subject.registered} and {@code subject.changed}. */
public record SubjectFact(String creditCode, String name, String region, String industry) {

}

package cn.yingshang.credit.risk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The fact {@code riskclass.changed}, on its own topic: inspection only. */
public record RiskClassChanged(String creditCode, RiskClass riskClass, @Nullable RiskClass previous, LocalDate asOf) {

}

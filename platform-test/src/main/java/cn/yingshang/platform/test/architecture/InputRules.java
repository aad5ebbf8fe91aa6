package cn.yingshang.platform.test.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** Rules about what callers send and under whose name it is worked on. */
final class InputRules {

	/** By name: a module without a store is checked too. */
	private static final String SYSTEM_SCOPE = "cn.yingshang.platform.store.SystemScope";

	private InputRules() {
	}

	/** Every component of a body, however deep, is read by somebody. */
	static ArchRule nothingSentIsThrownAway(String base) {
		return methods().that()
			.areDeclaredInClassesThat()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("use every member of the bodies they take") {
				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					method.getParameters()
						.stream()
						.filter((parameter) -> parameter
							.isAnnotatedWith("org.springframework.web.bind.annotation.RequestBody"))
						.flatMap((parameter) -> records(parameter, base).stream())
						.flatMap((record) -> record.getFields().stream())
						.filter((field) -> !field.getModifiers().contains(JavaModifier.STATIC) && !isRead(field))
						.forEach((field) -> events.add(SimpleConditionEvent.violated(method,
								method.getFullName() + " takes " + field.getFullName() + ", which nobody reads")));
				}
			})
			.because("what a caller was allowed to say and nobody hears is lost with a 200");
	}

	private static Set<JavaClass> records(JavaParameter body, String base) {
		Set<JavaClass> found = new LinkedHashSet<>();
		Deque<JavaClass> open = new ArrayDeque<>(body.getType().getAllInvolvedRawTypes());
		while (!open.isEmpty()) {
			JavaClass next = open.pop();
			if (next.isRecord() && next.getPackageName().startsWith(base) && next.getPackageName().endsWith(".web")
					&& found.add(next)) {
				next.getFields().forEach((field) -> open.addAll(field.getType().getAllInvolvedRawTypes()));
			}
		}
		return found;
	}

	private static boolean isRead(JavaField field) {
		JavaClass owner = field.getOwner();
		boolean inside = field.getAccessesToSelf()
			.stream()
			.map(JavaAccess::getOrigin)
			.anyMatch((origin) -> !origin.isConstructor() && !origin.getName().equals(field.getName()));
		return inside || owner.tryGetMethod(field.getName())
			.map((accessor) -> !accessor.getAccessesToSelf().isEmpty())
			.orElse(false);
	}

	/** A scope that sees everything is a constant outside the web, with its reason. */
	static ArchRule systemScopesAreConstants(String base) {
		return classes().that()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("name a system scope as a constant, and not for a caller") {
				@Override
				public void check(JavaClass item, ConditionEvents events) {
					item.getMethodCallsFromSelf()
						.stream()
						.filter((call) -> call.getTargetOwner().getName().equals(SYSTEM_SCOPE)
								&& call.getName().equals("named"))
						.filter((call) -> !call.getOrigin().getName().equals("<clinit>")
								|| item.getPackageName().endsWith(".web"))
						.forEach((call) -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
				}
			})
			.because("who sees everything is written down once, where it can be reviewed (S15)");
	}

}

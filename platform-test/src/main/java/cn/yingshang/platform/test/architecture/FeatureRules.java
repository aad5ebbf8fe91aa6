package cn.yingshang.platform.test.architecture;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** How the features of a service may stand on each other. */
final class FeatureRules {

	private static final String FEATURE = "cn.yingshang.platform.feature.Feature";

	private static final String AGGREGATE = "cn.yingshang.platform.aggregate.Aggregate";

	private static final String CALL = "cn.yingshang.platform.call.Call";

	private FeatureRules() {
	}

	/** No circle between the rooms of a module. */
	static ArchRule noCircle(String base) {
		return SlicesRuleDefinition.slices().assignedFrom(new SliceAssignment() {
			@Override
			public SliceIdentifier getIdentifierOf(JavaClass item) {
				String room = room(base, item);
				return room.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
			}

			@Override
			public String getDescription() {
				return "rooms of " + base;
			}
		}).should().beFreeOfCycles().because("what stands on each other can only be read and changed together");
	}

	static ArchRule usesWhatItDeclares(String base) {
		return classes().that()
			.resideInAPackage(base + ".*..")
			.should(new Declared(base))
			.because("a feature says in its package-info what it stands on");
	}

	static ArchRule verbsStayAtHome(String base) {
		return methods().that()
			.areDeclaredInClassesThat()
			.areAssignableTo(AGGREGATE)
			.and()
			.areDeclaredInClassesThat()
			.resideInAPackage(base + "..")
			.and()
			.doNotHaveModifier(JavaModifier.PRIVATE)
			.should(new ArchCondition<>("be called in their own feature when they are verbs") {
				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					if (method.getRawParameterTypes().stream().noneMatch((type) -> type.getName().equals(CALL))) {
						return;
					}
					for (JavaMethodCall call : method.getCallsOfSelf()) {
						if (!feature(base, call.getOriginOwner()).equals(feature(base, method.getOwner()))) {
							events.add(SimpleConditionEvent.violated(method, call.getDescription()));
						}
					}
				}
			})
			.because("who wants something done elsewhere asks that feature's use case");
	}

	/** The first name after the base; empty for the base package itself. */
	static String feature(String base, JavaClass item) {
		String name = item.getPackageName();
		if (!name.startsWith(base + ".")) {
			return "";
		}
		String rest = name.substring(base.length() + 1);
		int dot = rest.indexOf('.');
		return (dot < 0) ? rest : rest.substring(0, dot);
	}

	/**
	 * The names after the base, down to the innermost package that is a {@code @Feature}
	 * of its own: a feature's rooms are told apart as features are.
	 */
	static String room(String base, JavaClass item) {
		String feature = feature(base, item);
		if (feature.isEmpty()) {
			return feature;
		}
		JavaPackage inner = item.getBaseComponentType().getPackage();
		while (!inner.getName().equals(base + "." + feature) && !isFeature(inner)) {
			inner = inner.getParent().orElseThrow();
		}
		return inner.getName().substring(base.length() + 1);
	}

	private static boolean isFeature(JavaPackage room) {
		return room.tryGetPackageInfo().map((info) -> info.isAnnotatedWith(FEATURE)).orElse(false);
	}

	private static final class Declared extends ArchCondition<JavaClass> {

		private final String base;

		private final Set<String> declared = new TreeSet<>();

		private final Set<String> used = new TreeSet<>();

		Declared(String base) {
			super("use only the features that @Feature names");
			this.base = base;
		}

		@Override
		public void check(JavaClass item, ConditionEvents events) {
			String own = room(this.base, item);
			Optional<Set<String>> allowed = allowed(item, own);
			if (allowed.isEmpty()) {
				events.add(SimpleConditionEvent.violated(item, this.base + "." + own + " is no @Feature"));
				return;
			}
			allowed.get().forEach((other) -> this.declared.add(own + " uses " + other));
			for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
				String other = room(this.base, dependency.getTargetClass());
				if (other.isEmpty() || other.equals(own)) {
					continue;
				}
				this.used.add(own + " uses " + other);
				if (!allowed.get().contains(other)) {
					events.add(SimpleConditionEvent.violated(item, "not declared: " + dependency.getDescription()));
				}
			}
		}

		@Override
		public void finish(ConditionEvents events) {
			Set<String> needless = new TreeSet<>(this.declared);
			needless.removeAll(this.used);
			needless
				.forEach((line) -> events.add(SimpleConditionEvent.violated(line, "declared and not true: " + line)));
			this.declared.clear();
			this.used.clear();
		}

		private Optional<Set<String>> allowed(JavaClass item, String own) {
			for (JavaPackage room = item.getPackage(); room.getName()
				.startsWith(this.base + "."); room = room.getParent().orElseThrow()) {
				if (room.getName().equals(this.base + "." + own)) {
					return room.tryGetPackageInfo()
						.flatMap((info) -> info.tryGetAnnotationOfType(FEATURE))
						.flatMap((feature) -> feature.get("uses"))
						.map((uses) -> Arrays.stream((Object[]) uses).map(String::valueOf).collect(Collectors.toSet()));
				}
			}
			return Optional.empty();
		}

	}

}

package cn.yingshang.platform.test.architecture;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.yingshang.kernel.access.Actor;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The architecture page as rules. Each is broken once on purpose in this module's tests,
 * so that none of them is a rule that cannot fail.
 */
public final class ArchitectureRules {

	private static final Set<String> TECHNOLOGY = Set.of("web", "messaging", "store", "client");

	/** What wires a feature, or is what a person sets; by annotation, never by name. */
	private static final Set<String> SETTINGS = Set.of("org.springframework.context.annotation.Configuration",
			"org.springframework.boot.context.properties.ConfigurationProperties");

	/**
	 * What the domain may say of how it is written: that a fact leaves out what it does
	 * not know, and that an aggregate's parts stand side by side in its document, where
	 * indexes find them. Nothing else.
	 */
	private static final Set<String> ALLOWED_ALOUD = Set.of("com.fasterxml.jackson.annotation.JsonInclude",
			"com.fasterxml.jackson.annotation.JsonUnwrapped");

	/**
	 * Names in shared code that hold a word of the domain: the identifier every
	 * organisation has by law (GB 32100), and who may be drawn in any draw.
	 */
	private static final Set<String> NO_DOMAIN_WORD = Set.of("cn.yingshang.kernel.id.CreditCode",
			"cn.yingshang.kernel.draw.Candidate");

	private static final Pattern DOMAIN_WORD = Pattern
		.compile("(?i).*(approval|permit|licen[cs](e|ing)|inspection|visit|complaint|hotline|credit|repair|enterprise|"
				+ "officer|revocation|supervision|candidate).*");

	private static final Set<String> HIDDEN_TIME = Set.of(Instant.class.getName(), LocalDate.class.getName(),
			LocalDateTime.class.getName(), OffsetDateTime.class.getName(), ZonedDateTime.class.getName());

	private ArchitectureRules() {
	}

	/**
	 * The rules of a service, by name.
	 * @param base its base package, such as {@code cn.yingshang.credit}
	 */
	public static Map<String, ArchRule> ofService(String base) {
		Map<String, ArchRule> rules = new TreeMap<>();
		rules.put("technology is package-private", technologyIsPackagePrivate(base));
		rules.put("no service depends on another", noServiceDependsOnAnother(base));
		rules.put("no technology in the domain root", noTechnologyInTheDomainRoot(base));
		rules.put("no hidden clock, random source or thread", nothingHidden(base));
		rules.put("no read without a scope", noReadWithoutScope(base));
		rules.put("no verb without its key or ETag", noVerbWithoutItsHeaders(base));
		rules.put("no right without its place", noRightWithoutItsPlace(base));
		rules.put("no error of the driver is caught", noDriverErrorCaught(base));
		rules.put("nothing sent is thrown away", InputRules.nothingSentIsThrownAway(base));
		rules.put("system scopes are constants", InputRules.systemScopesAreConstants(base));
		rules.put("wiring stands in a configuration", wiringStandsInAConfiguration(base));
		rules.put("every package says what it is", everyPackageIsNullMarked(base));
		rules.put("no circle between features", FeatureRules.noCircle(base));
		rules.put("a feature uses what it declares", FeatureRules.usesWhatItDeclares(base));
		rules.put("verbs are called in their own feature", FeatureRules.verbsStayAtHome(base));
		return rules;
	}

	/** Checks all; a rule that finds nothing to look at is broken too. */
	public static void check(JavaClasses classes, Map<String, ArchRule> rules) {
		rules.values().forEach((rule) -> rule.allowEmptyShould(false).check(classes));
	}

	/**
	 * The technology packages that are there, such as {@code web}, so that a test can say
	 * which it expects.
	 */
	public static Set<String> technologyOf(String base, JavaClasses classes) {
		return classes.stream()
			.filter(inTechnology(base)::test)
			.map((item) -> item.getPackageName().substring(base.length() + 1).split("\\."))
			.flatMap(Arrays::stream)
			.filter(TECHNOLOGY::contains)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static ArchRule technologyIsPackagePrivate(String base) {
		return classes().that(inTechnology(base))
			.should()
			.notBePublic()
			.because("what is outside a feature's root is nobody else's business");
	}

	static ArchRule noServiceDependsOnAnother(String base) {
		return noClasses().that()
			.resideInAPackage(base + "..")
			.should()
			.dependOnClassesThat(new DescribedPredicate<>("belong to another module") {
				@Override
				public boolean test(JavaClass target) {
					String name = target.getPackageName();
					return name.startsWith("cn.yingshang.") && !name.startsWith(base)
							&& !name.startsWith("cn.yingshang.kernel") && !name.startsWith("cn.yingshang.platform")
							&& !name.startsWith("cn.yingshang.rulebook");
				}
			})
			.because("services speak by events and their own clients only");
	}

	static ArchRule noTechnologyInTheDomainRoot(String base) {
		List<String> forbidden = List.of("org.springframework", "com.mongodb", "org.bson", "org.apache.kafka",
				"tools.jackson", "com.fasterxml.jackson", "jakarta.servlet", "feign");
		return noClasses().that(inDomainRoot(base))
			.should()
			.dependOnClassesThat(new DescribedPredicate<>("are technology") {
				@Override
				public boolean test(JavaClass target) {
					return !ALLOWED_ALOUD.contains(outermost(target).getName())
							&& forbidden.stream().anyMatch((prefix) -> target.getName().startsWith(prefix));
				}
			})
			.because("a rule of the domain can be read and tested without any framework");
	}

	static ArchRule nothingHidden(String base) {
		return classes().that()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("take time and chance as given") {
				@Override
				public void check(JavaClass item, ConditionEvents events) {
					for (JavaAccess<?> access : item.getAccessesFromSelf()) {
						if (hidden(access)) {
							events.add(SimpleConditionEvent.violated(item, access.getDescription()));
						}
					}
				}
			})
			.because("a service must be able to run in simulated time");
	}

	private static boolean hidden(JavaAccess<?> access) {
		String owner = access.getTargetOwner().getName();
		String name = access.getName();
		boolean noArguments = access.getTarget().getFullName().endsWith("()");
		return (HIDDEN_TIME.contains(owner) && name.equals("now") && noArguments)
				|| (owner.equals(Clock.class.getName()) && name.startsWith("system"))
				|| (owner.equals(System.class.getName())
						&& (name.equals("currentTimeMillis") || name.equals("nanoTime")))
				|| (owner.equals(Math.class.getName()) && name.equals("random"))
				|| (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
				|| ((owner.equals(Random.class.getName()) || owner.equals(SecureRandom.class.getName())
						|| owner.equals(Thread.class.getName())) && name.equals("<init>"))
				|| owner.equals(Executors.class.getName()) || owner.equals("java.util.concurrent.ThreadLocalRandom");
	}

	static ArchRule noReadWithoutScope(String base) {
		return noClasses().that().resideInAPackage(base + "..").and(new DescribedPredicate<>("are no store") {
			@Override
			public boolean test(JavaClass item) {
				return !item.getPackageName().endsWith(".store");
			}
		})
			.should()
			.accessClassesThat()
			.resideInAnyPackage("com.mongodb..")
			.because("the aggregate store asks for a scope with every read; a collection does not");
	}

	static ArchRule noVerbWithoutItsHeaders(String base) {
		return methods().that()
			.areDeclaredInClassesThat()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("take a Call and be marked when they change anything") {
				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					boolean changes = Set.of("PostMapping", "PutMapping", "PatchMapping", "DeleteMapping")
						.stream()
						.anyMatch((mapping) -> method
							.isAnnotatedWith("org.springframework.web.bind.annotation." + mapping));
					if (!changes || method.isAnnotatedWith("cn.yingshang.platform.web.Asks")) {
						return;
					}
					boolean marked = Stream.of("Creates", "Adds", "Changes", "Idempotent")
						.anyMatch((mark) -> method.isAnnotatedWith("cn.yingshang.platform.web." + mark));
					boolean called = method.getRawParameterTypes()
						.stream()
						.anyMatch((type) -> type.getName().equals("cn.yingshang.platform.call.Call"));
					if (!marked || !called) {
						events.add(SimpleConditionEvent.violated(method, method.getFullName()
								+ " has no Call or is not marked @Creates, @Adds, @Changes or @Idempotent"));
					}
				}
			})
			.because("every change carries its Idempotency-Key, and If-Match when it changes what is there");
	}

	static ArchRule noRightWithoutItsPlace(String base) {
		return noClasses().that()
			.resideInAPackage(base + "..")
			.and(new DescribedPredicate<>("give no reason to look at grants") {
				@Override
				public boolean test(JavaClass item) {
					return !outermost(item).isAnnotatedWith("cn.yingshang.platform.security.WithoutPlace");
				}
			})
			.should(new ArchCondition<>("ask for a role without department and region") {
				@Override
				public void check(JavaClass item, ConditionEvents events) {
					item.getAccessesFromSelf()
						.stream()
						.filter((access) -> access.getTargetOwner().getName().equals(Actor.class.getName())
								&& Set.of("grants", "hasAnywhere").contains(access.getName()))
						.forEach((access) -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
				}
			})
			.because("a grant is role, department and region; Actor.may asks for all three (decision 11)");
	}

	static ArchRule noDriverErrorCaught(String base) {
		return classes().that()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("catch no error of the store's driver") {
				@Override
				public void check(JavaClass item, ConditionEvents events) {
					item.getCodeUnits()
						.stream()
						.flatMap((unit) -> unit.getTryCatchBlocks().stream())
						.filter((block) -> block.getCaughtThrowables()
							.stream()
							.anyMatch((caught) -> caught.getPackageName().startsWith("com.mongodb")))
						.forEach((block) -> events
							.add(SimpleConditionEvent.violated(item, block.getSourceCodeLocation().toString())));
				}
			})
			.because("the platform's store tells of a duplicate as AlreadyThere; anything else is not for a service");
	}

	/** No circle between the rooms of a module. */
	public static ArchRule noCircle(String base) {
		return FeatureRules.noCircle(base);
	}

	static ArchRule wiringStandsInAConfiguration(String base) {
		return noClasses().that()
			.resideInAPackage(base + "..")
			.should()
			.beAnnotatedWith("org.springframework.stereotype.Component")
			.orShould()
			.beAnnotatedWith("org.springframework.stereotype.Service")
			.orShould()
			.beAnnotatedWith("org.springframework.stereotype.Repository")
			.because("what a feature is made of is read in its configuration, in one place");
	}

	static ArchRule everyPackageIsNullMarked(String base) {
		return classes().that()
			.resideInAPackage(base + "..")
			.should(new ArchCondition<>("lie in a @NullMarked package") {
				@Override
				public void check(JavaClass item, ConditionEvents events) {
					boolean marked = item.getPackage()
						.tryGetPackageInfo()
						.map((info) -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
						.orElse(false);
					if (!marked) {
						events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
					}
				}
			})
			.because("null-safety is checked only where it is promised");
	}

	/** No name in shared code is a word of the domain. */
	public static ArchRule noDomainWord(String base) {
		return classes().that().resideInAPackage(base + "..").should(new ArchCondition<>("carry no domain word") {
			@Override
			public void check(JavaClass item, ConditionEvents events) {
				String own = item.getName().substring("cn.yingshang".length());
				if (DOMAIN_WORD.matcher(own).matches() && !NO_DOMAIN_WORD.contains(outermost(item).getName())) {
					events.add(SimpleConditionEvent.violated(item, item.getName() + " names the domain"));
				}
			}
		}).because("shared code that knows a domain word is in the wrong room");
	}

	private static DescribedPredicate<JavaClass> inTechnology(String base) {
		return new DescribedPredicate<>("lie in a technology package of " + base) {
			@Override
			public boolean test(JavaClass item) {
				return isTechnology(base, item) && !item.getSimpleName().equals("package-info");
			}
		};
	}

	/** Whatever lies in a feature and in no technology package, however deep. */
	private static DescribedPredicate<JavaClass> inDomainRoot(String base) {
		return new DescribedPredicate<>("lie in the domain of a feature of " + base) {
			@Override
			public boolean test(JavaClass item) {
				return item.getPackageName().startsWith(base + ".") && !isTechnology(base, item)
						&& SETTINGS.stream().noneMatch(outermost(item)::isMetaAnnotatedWith)
						&& !item.getModifiers().contains(JavaModifier.SYNTHETIC);
			}
		};
	}

	private static boolean isTechnology(String base, JavaClass item) {
		String name = item.getPackageName();
		return name.startsWith(base + ".")
				&& Arrays.stream(name.substring(base.length() + 1).split("\\.")).anyMatch(TECHNOLOGY::contains);
	}

	private static JavaClass outermost(JavaClass item) {
		JavaClass outer = item;
		while (outer.getEnclosingClass().isPresent()) {
			outer = outer.getEnclosingClass().get();
		}
		return outer;
	}

}

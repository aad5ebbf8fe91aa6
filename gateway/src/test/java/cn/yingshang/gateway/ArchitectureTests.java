package cn.yingshang.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.yingshang.platform.test.architecture.ArchitectureRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	@Test
	void keepsTheRulesOfAServiceThatHasNoDomain() {
		Map<String, ArchRule> rules = new TreeMap<>(ArchitectureRules.ofService("cn.yingshang.gateway"));
		// It has neither domain nor aggregate, and is technology as a whole.
		rules.keySet()
			.removeAll(Set.of("no technology in the domain root", "technology is package-private",
					"verbs are called in their own feature"));
		ArchitectureRules.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("cn.yingshang.gateway"), rules);
	}

}

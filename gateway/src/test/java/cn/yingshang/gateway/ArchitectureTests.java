package cn.yingshang.gateway;

import java.util.Map;
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
		rules.remove("no technology in the domain root");
		ArchitectureRules.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("cn.yingshang.gateway"), rules);
	}

}

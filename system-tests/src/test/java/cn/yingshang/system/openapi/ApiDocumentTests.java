package cn.yingshang.system.openapi;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiDocumentTests {

	/** What the platform gives to every service is one operation, with one name. */
	@Test
	void noTwoOperationsShareANameOverAllDocuments() {
		TreeMap<String, Set<String>> operations = new TreeMap<>();
		ApiDocument.operations()
			.forEach((one) -> operations
				.computeIfAbsent(one.node().path("operationId").asString(), (id) -> new TreeSet<>())
				.add(one.key()));
		assertThat(operations).hasSizeGreaterThan(100).allSatisfy((id, keys) -> assertThat(keys).as(id).hasSize(1));
	}

}

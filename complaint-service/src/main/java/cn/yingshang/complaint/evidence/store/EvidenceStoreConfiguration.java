package cn.yingshang.complaint.evidence.store;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import com.mongodb.client.MongoDatabase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the room of attachments. */
@Configuration(proxyBeanMethods = false)
class EvidenceStoreConfiguration {

	@Bean
	EvidenceRoom evidenceRoom(MongoDatabase database) {
		return new StoredEvidence(database);
	}

}

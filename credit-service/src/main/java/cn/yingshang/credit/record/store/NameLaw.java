package cn.yingshang.credit.record.store;

import java.util.List;

import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.platform.migration.Migration;
import cn.yingshang.rulebook.Rules;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Records that named our rule id as the article of a law, and a department's code as the
 * issuing organ, name law and organ: the public reads them.
 */
final class NameLaw implements Migration {

	private static final String OURS = Rules.A_75.id();

	private final MongoCollection<Document> records;

	private final Basis basis;

	private final Departments departments;

	NameLaw(MongoDatabase database, Basis basis, Departments departments) {
		this.records = database.getCollection("records");
		this.basis = basis;
		this.departments = departments;
	}

	@Override
	public String version() {
		return "2026-11-24 records name law and organ";
	}

	@Override
	public boolean step() {
		this.records.find(Filters.eq("versions.finding.basis.article", OURS)).forEach((found) -> {
			List<Document> versions = found.getList("versions", Document.class);
			versions.forEach((version) -> name(version.get("finding", Document.class)));
			this.records.updateOne(Filters.and(Filters.eq("_id", found.getString("_id")),
					Filters.eq("revision", found.getLong("revision"))), Updates.set("versions", versions));
		});
		return this.records.countDocuments(Filters.eq("versions.finding.basis.article", OURS)) == 0;
	}

	private void name(Document finding) {
		Document basis = finding.get("basis", Document.class);
		if (OURS.equals(basis.getString("article"))) {
			basis.append("law", this.basis.law()).append("article", this.basis.article());
		}
		Document document = finding.get("document", Document.class);
		this.departments.find(document.getString("issuedBy"))
			.ifPresent((organ) -> document.append("issuedBy", organ.name()));
	}

}

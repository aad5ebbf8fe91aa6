package cn.yingshang.credit.record.store;

import java.util.List;

import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.kernel.organ.Department;
import cn.yingshang.kernel.organ.Departments;
import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Records that named our rule id as the article of a law, and a department's code as the
 * issuing organ, name law and organ: the public reads them.
 */
final class NameLaw implements Migration {

	private static final String OURS = "A-75";

	private final MongoCollection<Document> records;

	private final Basis basis;

	NameLaw(MongoDatabase database, Basis basis) {
		this.records = database.getCollection("records");
		this.basis = basis;
	}

	@Override
	public String version() {
		return "2026-11-24 records name law and organ";
	}

	@Override
	public boolean step() {
		this.records.updateMany(Filters.eq("versions.finding.basis.article", OURS),
				Updates.combine(Updates.set("versions.$[its].finding.basis.law", this.basis.law()),
						Updates.set("versions.$[its].finding.basis.article", this.basis.article())),
				new UpdateOptions().arrayFilters(List.of(Filters.eq("its.finding.basis.article", OURS))));
		Departments.dalian().all().forEach(this::nameOrgan);
		return true;
	}

	private void nameOrgan(Department department) {
		this.records.updateMany(Filters.eq("versions.finding.document.issuedBy", department.code()),
				Updates.set("versions.$[its].finding.document.issuedBy", department.name()), new UpdateOptions()
					.arrayFilters(List.of(Filters.eq("its.finding.document.issuedBy", department.code()))));
	}

}

package cn.yingshang.inspection.draw.store;

import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/** Draws and shares along their indexes. */
final class DrawStore implements Draws {

	static final ListQuery NEWEST = ListQuery.descending(new Document(), "_id");

	private static final Scope PUBLIC = Scope.system("public-draws");

	private final AggregateStore<JointDraw> draws;

	private final AggregateStore<DrawShare> shares;

	DrawStore(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares) {
		this.draws = draws;
		this.shares = shares;
	}

	@Override
	public void add(Call call, Supplier<DrawShare> maker, String drawId, String department) {
		if (shares(drawId).stream().anyMatch((share) -> department.equals(share.department()))) {
			return;
		}
		try {
			this.shares.create(
					new Call(call.actor(), call.at(), null, null, call.correlation(), call.traceparent(), null), maker);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	@Override
	public List<DrawShare> shares(String drawId) {
		return this.shares.page(PUBLIC, of(drawId), PageRequest.first(PageRequest.MAX)).items();
	}

	static ListQuery of(String drawId) {
		return ListQuery.ascending(Filters.eq("drawId", drawId), "department");
	}

	@Override
	public Page<JointDraw> page(PageRequest request) {
		return this.draws.page(PUBLIC, NEWEST, request);
	}

}

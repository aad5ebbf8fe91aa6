package cn.yingshang.inspection.draw.store;

import java.util.List;

import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/** Draws and shares along their indexes. */
final class DrawStore implements Draws {

	static final ListQuery NEWEST = ListQuery.descending(new Document(), "_id");

	private static final Scope PUBLIC = SystemScope.named("public-draws");

	private final AggregateStore<JointDraw> draws;

	private final AggregateStore<DrawShare> shares;

	DrawStore(AggregateStore<JointDraw> draws, AggregateStore<DrawShare> shares) {
		this.draws = draws;
		this.shares = shares;
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

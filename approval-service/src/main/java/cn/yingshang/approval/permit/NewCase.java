package cn.yingshang.approval.permit;

import java.util.List;

import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.PromiseDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a program or person asks for when applying.
 *
 * @param item code of the item
 * @param creditCode who applies
 * @param region where
 * @param lane the lane chosen
 * @param promise the promise, with the promise lane
 * @param materials what is handed in
 */
public record NewCase(String item, String creditCode, String region, Lane lane, @Nullable PromiseDocument promise,
		List<SuppliedMaterial> materials) {
}

package cn.yingshang.inspection.item.web;

import java.util.Collection;

import cn.yingshang.inspection.item.CheckItem;
import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.item.VisitTemplate;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public list (B-06, B-21): anybody may see what may be checked. */
@RestController
@RequestMapping("/api/inspections")
@Tag(name = "items")
class ItemController {

	private final CheckItems items;

	ItemController(CheckItems items) {
		this.items = items;
	}

	@GetMapping("/items")
	@Public
	@Operation(summary = "The published check items", operationId = "listCheckItems")
	Collection<CheckItem> list() {
		return this.items.all().stream().filter(CheckItem::published).toList();
	}

	@GetMapping("/items/{code}")
	@Public
	@Operation(summary = "Read a check item", operationId = "readCheckItem")
	CheckItem read(@PathVariable String code) {
		return this.items.find(code).filter(CheckItem::published).orElseThrow(() -> new NotFound("item", code));
	}

	@GetMapping("/templates")
	@Public
	@Operation(summary = "The templates of joint visits (B-28)", operationId = "listTemplates")
	Collection<VisitTemplate> templates() {
		return this.items.templates();
	}

}

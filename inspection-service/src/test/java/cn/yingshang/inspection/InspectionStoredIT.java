package cn.yingshang.inspection;

import cn.yingshang.platform.store.StoredContract;

/** What earlier releases stored is still read. */
class InspectionStoredIT extends StoredContract {

}

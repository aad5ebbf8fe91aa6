// The demo's story through the generated client: a permit on its word, one visit of nine departments, a promise broken,
// the permit revoked, a complaint answered, the fault corrected, the record repaired, the lane open again.
import { as, follows, fresh, good, on } from './client.js';
import { inventedHotel } from './hotel.js';

const REGION = '210202';
const hotel = inventedHotel(REGION);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const officer = as(`credit-officer.fgw.${REGION}`);
const party = as(`applicant.${hotel}.${REGION}`);
const staff = (role: string, department = 'wjw') => as(`${role}.${department}.${REGION}`);
const id = (value: string) => ({ path: { id: value } });

function told(condition: boolean, what: string): asserts condition {
  if (!condition) {
    throw new Error(`not as told: ${what}`);
  }
}

async function apply(why: string, lane: 'PROMISE' | 'ORDINARY') {
  const body = {
    item: 'public-place-hygiene',
    creditCode: hotel,
    region: REGION,
    lane: 'PROMISE' as const,
    materials: [{ code: 'WS-01' }],
    promise: {
      item: 'public-place-hygiene',
      conditions: ['WS-C1', 'WS-C2', 'WS-C3'],
      materials: ['WS-02', 'WS-03', 'WS-04'],
      verificationAccepted: true,
      consequencesAccepted: true,
      publicDisplayConsent: true,
    },
  };
  const made = await follows('the approval service knows the hotel', async () => {
    const answer = await party.approval.POST('/api/approvals/cases', { params: { header: fresh() }, body });
    return answer.response.status === 422 ? undefined : answer;
  });
  const submitted = await good(why, Promise.resolve(made));
  told(submitted.data.laneDecision?.granted === lane, `the lane is ${submitted.data.laneDecision?.granted}`);
  return submitted;
}

async function eligible(wanted: boolean) {
  return follows(`the lane is ${wanted ? 'open' : 'closed'}`, async () => {
    const { data } = await officer.credit.GET('/api/credit/subjects/{creditCode}/eligibility', {
      params: { path: { creditCode: hotel } },
    });
    return data?.eligible === wanted ? data : undefined;
  });
}

console.log(`-- the hotel ${hotel} is registered and applies on its promise (A-70 to A-78)`);
await good('register', officer.credit.POST('/api/credit/subjects', {
  params: { header: fresh() },
  body: { creditCode: hotel, name: `大连虚构示例酒店${hotel.slice(-6)}`, region: REGION, industry: 'H6110' },
}));
const application = await apply('apply on the promise lane', 'PROMISE');
const window = staff('window').approval;
const caseId = application.data.id;
const accepted = await good('accept, decided on the spot', window.POST('/api/approvals/cases/{id}/accept', {
  params: { ...id(caseId), header: on(application) },
}));
told(accepted.data.state === 'GRANTED', accepted.data.state);
await good('deliver', window.POST('/api/approvals/cases/{id}/deliver', {
  params: { ...id(caseId), header: on(accepted) },
}));
await follows('the decision is public', async () =>
  (await as().approval.GET('/api/approvals/decisions/{caseId}', { params: { path: { caseId } } })).data);

console.log('-- nine departments, one visit (B-28)');
const inspector = staff('inspector').inspection;
const visitId = await follows('case.granted', async () => {
  const { data } = await inspector.GET('/api/inspections/visits', { params: { query: { creditCode: hotel } } });
  return data?.items[0]?.id;
});
const readVisit = () => good('read the visit', inspector.GET('/api/inspections/visits/{id}', { params: id(visitId) }));
const parts = await follows('visit.scheduled', async () => {
  const { data } = await inspector.GET('/api/inspections/visits/{id}/parts', { params: id(visitId) });
  return data?.items.filter((part) => part.officers.length >= 2).length === 9 ? data.items : undefined;
});
await good('approve the visit', staff('head').inspection.POST('/api/inspections/visits/{id}/approve', {
  params: { ...id(visitId), header: on(await readVisit()) },
  body: { basis: '告知承诺事项全覆盖核查' },
}));
await good('give notice', inspector.POST('/api/inspections/visits/{id}/notify', {
  params: { ...id(visitId), header: on(await readVisit()) },
}));
const code = await good('entry code', inspector.GET('/api/inspections/visits/{id}/entry-code', { params: id(visitId) }));
await good('enter', inspector.POST('/api/inspections/visits/{id}/enter', {
  params: { ...id(visitId), header: on(await readVisit()) },
  body: { entryCode: code.data.entryCode },
}));
for (const part of parts) {
  const own = staff('inspector', part.department).inspection;
  const seen = await good(`read ${part.department}'s part`, own.GET('/api/inspections/parts/{id}', {
    params: id(part.id),
  }));
  await good(`${part.department} records`, own.POST('/api/inspections/parts/{id}/record', {
    params: { ...id(part.id), header: on(seen) },
    body: {
      findings: seen.data.subItems.map((subItem) => subItem === 'HT-05'
        ? { subItem, conforming: false, note: '客用杯具消毒记录缺失' } : { subItem, conforming: true }),
      result: part.department === 'wjw' ? 5 : 1,
      means: 'ON_SITE',
      place: '大连市中山区',
      signatures: seen.data.officers.map((one) => one.id),
      partySignature: { signed: true },
    },
  }));
}
const hygiene = parts.find((part) => part.department === 'wjw');
told(hygiene !== undefined, 'no part of wjw');
const readPart = () => good('read the part', inspector.GET('/api/inspections/parts/{id}', { params: id(hygiene.id) }));
await good('order correction', inspector.POST('/api/inspections/parts/{id}/order-correction', {
  params: { ...id(hygiene.id), header: on(await readPart()) },
  body: { dueOn: today, requirement: '立即改正:补做客用杯具消毒并建立记录' },
}));
const concluded = await follows('part.recorded, part.settled', async () => {
  const visit = await inspector.GET('/api/inspections/visits/{id}', { params: id(visitId) });
  const answer = await inspector.POST('/api/inspections/visits/{id}/conclude', {
    params: { ...id(visitId), header: on(visit) },
    body: { opinion: '八大项十一小项,一项责令改正,其余符合' },
  });
  return answer.data === undefined ? undefined : answer;
});
await good('leave', inspector.POST('/api/inspections/visits/{id}/leave', {
  params: { ...id(visitId), header: on(concluded) },
  body: { partyConfirmed: true },
}));

console.log('-- the promise is broken (A-75)');
await good('re-check: not corrected', inspector.POST('/api/inspections/parts/{id}/recheck', {
  params: { ...id(hygiene.id), header: on(await readPart()) },
  body: { corrected: false, note: '复查仍无消毒记录' },
}));
const recordId = (await eligible(false)).reasons[0]?.recordId;
told(recordId !== undefined, 'no record is named');
await apply('apply again', 'ORDINARY');
const head = staff('head').approval;
const revocationId = await follows('promise.broken', async () =>
  (await head.GET('/api/approvals/revocations', { params: { query: { caseId } } })).data?.items[0]?.id);
await good('revoke', head.POST('/api/approvals/revocations/{id}/decide', {
  params: {
    ...id(revocationId),
    header: on(await good('read the proposal', head.GET('/api/approvals/revocations/{id}', { params: id(revocationId) }))),
  },
  body: {
    outcome: 'REVOKE',
    reasons: [{ rule: 'A-75', text: '承诺不实且未按期改正' }],
    remedies: { reconsideration: '可自收到决定之日起60日内申请行政复议', litigation: '可自收到决定之日起6个月内提起行政诉讼' },
  },
}));
await follows('licence.revoked', async () => {
  const { data } = await party.approval.GET('/api/approvals/cases/{id}', { params: id(caseId) });
  return data?.state === 'REVOKED' ? data : undefined;
});

console.log('-- a complaint, until the caller is satisfied (C-12 to C-36)');
const operator = staff('operator', 'sjj').complaint;
const handler = staff('handler').complaint;
const order = await good('take the order', operator.POST('/api/complaints/orders', {
  params: { header: fresh() },
  body: {
    type: 'COMPLAINT', category: 'SANITATION', region: REGION, title: '酒店客房卫生不达标',
    description: '床品未更换,杯具有水渍', creditCode: hotel,
    reporter: { name: '王小明', phone: '13800005678', address: '大连市中山区人民路街道1号' },
  },
}));
const orderId = order.data.id;
const readOrder = () => good('read the order', handler.GET('/api/complaints/orders/{id}', { params: id(orderId) }));
await good('dispatch', operator.POST('/api/complaints/orders/{id}/dispatch', {
  params: { ...id(orderId), header: on(order) },
  body: { lead: { department: 'wjw' } },
}));
await good('accept', handler.POST('/api/complaints/orders/{id}/accept', {
  params: { ...id(orderId), header: on(await readOrder()) },
}));
await good('contact', handler.POST('/api/complaints/orders/{id}/contact', {
  params: { ...id(orderId), header: on(await readOrder()) },
  body: { reached: true },
}));
told(!JSON.stringify((await readOrder()).data).includes('王小明'), 'the handler reads who called');
await good('complete', handler.POST('/api/complaints/orders/{id}/complete', {
  params: { ...id(orderId), header: on(await readOrder()) },
  body: {
    outcome: 'RESOLVED', substantiated: true, summary: '已责令整改并复查',
    evidence: [{ name: '现场核查笔录', text: '2名执法人员到场核查,杯具消毒记录缺失' }],
  },
}));
await good('review', staff('supervisor', 'sjj').complaint.POST('/api/complaints/orders/{id}/review', {
  params: { ...id(orderId), header: on(await readOrder()) },
  body: { passed: true },
}));
await follows('order.substantiated', async () => {
  const { data } = await inspector.GET('/api/inspections/candidates', {
    params: { query: { state: 'OPEN', creditCode: hotel } },
  });
  return data?.items[0];
});
await good('call back', operator.POST('/api/complaints/orders/{id}/call-back', {
  params: { ...id(orderId), header: on(await readOrder()) },
  body: { reached: true, satisfied: true },
}));
await good('close', operator.POST('/api/complaints/orders/{id}/close', {
  params: { ...id(orderId), header: on(await readOrder()) },
}));

console.log('-- corrected, repaired, the lane open again (D-13 to D-17)');
await good('confirm the correction', inspector.POST('/api/inspections/parts/{id}/confirm-correction', {
  params: { ...id(hygiene.id), header: on(await readPart()) },
}));
const record = async (state: string) => follows(`the record is ${state}`, async () => {
  const { data } = await officer.credit.GET('/api/credit/records/{id}', { params: id(recordId) });
  return data?.state === state ? data : undefined;
});
await record('CORRECTED');
const repair = await good('apply for repair', party.credit.POST('/api/credit/repairs', {
  params: { header: fresh() },
  body: {
    recordId, commitment: { text: '已改正并承诺守信经营', signedOn: today, publicConsent: true }, materials: [],
  },
}));
const taken = await good('accept the repair', officer.credit.POST('/api/credit/repairs/{id}/accept', {
  params: { ...id(repair.data.id), header: on(repair) },
}));
await good('decide the repair', officer.credit.POST('/api/credit/repairs/{id}/decide', {
  params: { ...id(repair.data.id), header: on(taken) },
  body: { outcome: 'REPAIRED', reason: '已改正并作出承诺' },
}));
await record('REPAIRED');
await eligible(true);
await apply('apply for the third time', 'PROMISE');
console.log('-- as told');

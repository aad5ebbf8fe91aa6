// The demo's story through the generated client: a permit on its word, verified by the department that gave it, a promise
// broken, the permit revoked, a complaint answered, the fault corrected, the record repaired, the lane open again.
import { act, as, follows, fresh, good, on } from './client.js';
import { inventedHotel } from './hotel.js';

const REGION = '210202';
const hotel = inventedHotel(REGION);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const officer = as(`credit-officer.fgw.${REGION}`);
const organ = as(`credit-officer.wjw.${REGION}`);
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
const readCase = () => window.GET('/api/approvals/cases/{id}', { params: id(caseId) });
const accepted = await act('accept, decided on the spot', readCase, (header) => window.POST('/api/approvals/cases/{id}/accept', {
  params: { ...id(caseId), header },
}));
told(accepted.data.state === 'GRANTED', accepted.data.state);
await act('deliver', readCase, (header) => window.POST('/api/approvals/cases/{id}/deliver', {
  params: { ...id(caseId), header },
}));
await follows('the decision is public', async () =>
  (await as().approval.GET('/api/approvals/decisions/{caseId}', { params: { path: { caseId } } })).data);

console.log('-- the department that gave the permit comes to see (A-75, A-77)');
const inspector = staff('inspector').inspection;
const visitId = await follows('case.granted', async () => {
  const { data } = await inspector.GET('/api/inspections/visits', { params: { query: { creditCode: hotel } } });
  return data?.items[0]?.id;
});
const readVisit = () => inspector.GET('/api/inspections/visits/{id}', { params: id(visitId) });
const hygiene = await follows('visit.scheduled', async () => {
  const { data } = await inspector.GET('/api/inspections/visits/{id}/parts', { params: id(visitId) });
  told((data?.items.length ?? 0) <= 1, 'a promise to one department brings others');
  return data?.items.find((part) => part.officers.length >= 2);
});
await act('approve the visit', readVisit, (header) => staff('head').inspection.POST('/api/inspections/visits/{id}/approve', {
  params: { ...id(visitId), header },
  body: { basis: '告知承诺事项全覆盖核查' },
}));
await act('give notice', readVisit, (header) => inspector.POST('/api/inspections/visits/{id}/notify', {
  params: { ...id(visitId), header },
}));
const code = await good('the hotel shows its code', party.inspection.GET('/api/inspections/objects/{creditCode}/entry-code', {
  params: { path: { creditCode: hotel } },
}));
await act('enter', readVisit, (header) => inspector.POST('/api/inspections/visits/{id}/enter', {
  params: { ...id(visitId), header },
  body: { entryCode: code.data.entryCode },
}));
const readPart = () => inspector.GET('/api/inspections/parts/{id}', { params: id(hygiene.id) });
await act('record', readPart, (header, seen) => inspector.POST('/api/inspections/parts/{id}/record', {
  params: { ...id(hygiene.id), header },
  body: {
    findings: seen.subItems.map((subItem) => subItem === 'HT-05'
      ? { subItem, conforming: false, note: '客用杯具消毒记录缺失' } : { subItem, conforming: true }),
    result: 5,
    means: 'ON_SITE',
    place: '大连市中山区',
    signatures: seen.officers.map((one) => one.id),
    partySignature: { signed: true },
  },
}));
await act('order correction', readPart, (header) => inspector.POST('/api/inspections/parts/{id}/order-correction', {
  params: { ...id(hygiene.id), header },
  body: { dueOn: today, requirement: '立即改正:补做客用杯具消毒并建立记录' },
}));
await follows('part.recorded, part.settled', async () => {
  const visit = await readVisit();
  const answer = await inspector.POST('/api/inspections/visits/{id}/conclude', {
    params: { ...id(visitId), header: on(visit) },
    body: { opinion: '客用杯具消毒责令改正' },
  });
  return answer.data === undefined ? undefined : answer;
});
await act('leave', readVisit, (header) => inspector.POST('/api/inspections/visits/{id}/leave', {
  params: { ...id(visitId), header },
  body: { partyConfirmed: true },
}));

console.log('-- the promise is broken (A-75)');
await act('re-check: not corrected', readPart, (header) => inspector.POST('/api/inspections/parts/{id}/recheck', {
  params: { ...id(hygiene.id), header },
  body: { corrected: false, note: '复查仍无消毒记录' },
}));
const recordId = (await eligible(false)).reasons[0]?.recordId;
told(recordId !== undefined, 'no record is named');
await apply('apply again', 'ORDINARY');
const head = staff('head').approval;
const revocationId = await follows('promise.broken', async () =>
  (await head.GET('/api/approvals/revocations', { params: { query: { caseId } } })).data?.items[0]?.id);
const readProposal = () => head.GET('/api/approvals/revocations/{id}', { params: id(revocationId) });
await act('revoke', readProposal, (header) => head.POST('/api/approvals/revocations/{id}/decide', {
  params: { ...id(revocationId), header },
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
const readOrder = () => handler.GET('/api/complaints/orders/{id}', { params: id(orderId) });
const readTaken = () => operator.GET('/api/complaints/orders/{id}', { params: id(orderId) });
await act('dispatch', readTaken, (header) => operator.POST('/api/complaints/orders/{id}/dispatch', {
  params: { ...id(orderId), header },
  body: { lead: { department: 'wjw' } },
}));
await act('accept', readOrder, (header) => handler.POST('/api/complaints/orders/{id}/accept', {
  params: { ...id(orderId), header },
}));
await act('contact', readOrder, (header) => handler.POST('/api/complaints/orders/{id}/contact', {
  params: { ...id(orderId), header },
  body: { reached: true },
}));
told(!JSON.stringify((await good('read the order', readOrder())).data).includes('王小明'), 'the handler reads who called');
await act('complete', readOrder, (header) => handler.POST('/api/complaints/orders/{id}/complete', {
  params: { ...id(orderId), header },
  body: {
    outcome: 'RESOLVED', substantiated: true, summary: '已责令整改并复查',
    evidence: [{ name: '现场核查笔录', text: '2名执法人员到场核查,杯具消毒记录缺失' }],
  },
}));
await act('review', readOrder, (header) => staff('supervisor', 'sjj').complaint.POST('/api/complaints/orders/{id}/review', {
  params: { ...id(orderId), header },
  body: { passed: true },
}));
await follows('order.substantiated', async () => {
  const { data } = await inspector.GET('/api/inspections/candidates', {
    params: { query: { state: 'OPEN', creditCode: hotel } },
  });
  return data?.items[0];
});
await act('call back', readOrder, (header) => operator.POST('/api/complaints/orders/{id}/call-back', {
  params: { ...id(orderId), header },
  body: { reached: true, satisfaction: 'SATISFIED' },
}));
await act('close', readOrder, (header) => operator.POST('/api/complaints/orders/{id}/close', {
  params: { ...id(orderId), header },
}));

console.log('-- corrected, repaired, the lane open again (D-13 to D-17)');
await act('confirm the correction', readPart, (header) => inspector.POST('/api/inspections/parts/{id}/confirm-correction', {
  params: { ...id(hygiene.id), header },
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
const readRepair = () => organ.credit.GET('/api/credit/repairs/{id}', { params: id(repair.data.id) });
await act('accept the repair', readRepair, (header) => organ.credit.POST('/api/credit/repairs/{id}/accept', {
  params: { ...id(repair.data.id), header },
}));
await act('decide the repair', readRepair, (header) => organ.credit.POST('/api/credit/repairs/{id}/decide', {
  params: { ...id(repair.data.id), header },
  body: { outcome: 'REPAIRED', reason: '已改正并作出承诺' },
}));
await record('REPAIRED');
await eligible(true);
await apply('apply for the third time', 'PROMISE');
console.log('-- as told');

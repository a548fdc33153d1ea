import { describe, expect, it } from 'vitest';
import { scanDates } from './dates.ts';
import { documentOfText } from './document-of-text.ts';
import { readProjects } from './projects.ts';
import { readPlan } from './read-plan.ts';

const read = (text: string) =>
  readProjects(text, scanDates(text, 2023)).map((project) => `${project.name}:${project.asked.join('+')}`);

describe('projects called by name', () => {
  it.each([
    ['确保216国道绕城段、县妇幼保健院迁建8月底前开工。', ['216国道绕城段:start', '县妇幼保健院迁建:start']],
    ['鸿运针织三期、沃野农机要确保11月底前动工。', ['鸿运针织三期:start', '沃野农机:start']],
  ])('take the outcome after them: %s', (text, projects) => expect(read(text)).toEqual(projects));

  it('take the outcome before them', () => {
    expect(read('5月底前开工云溪芯片封装、青山湖孵化园，确保进度。')).toEqual([
      '云溪芯片封装:start',
      '青山湖孵化园:start',
    ]);
  });

  it('take each its own outcome in a chain', () => {
    expect(read('确保锦绣轴承产业园开工、东江泵业智能化改造投产、滨湖大道南延线竣工。')).toEqual([
      '锦绣轴承产业园:start',
      '东江泵业智能化改造:production',
      '滨湖大道南延线:completion',
    ]);
  });

  it('take the outcome of the next clause', () => {
    expect(read('①文昌路白改黑，4月30日前完工；②青龙湖观光索道，5月10日前竣工。')).toEqual([
      '文昌路白改黑:completion',
      '青龙湖观光索道:completion',
    ]);
    expect(read('明珠化工新材料、望江装备产业园两个项目，9月底前必须动工。')).toEqual([
      '明珠化工新材料:start',
      '望江装备产业园:start',
    ]);
  });

  it('are listed after a colon', () => {
    expect(read('未开工的3个项目为：华星锂电池、北山冷链物流园、城东三中迁建。')).toEqual([
      '华星锂电池:',
      '北山冷链物流园:',
      '城东三中迁建:',
    ]);
  });

  it('are sped up without an outcome, or brought through their preliminaries', () => {
    expect(read('加快滨江新区热电厂、青石水库建设进度；临港铁路7月底前完成可研、环评等前期工作。')).toEqual([
      '滨江新区热电厂:',
      '青石水库:',
      '临港铁路:preliminaries',
    ]);
  });

  it.each([
    '班子成员每人联系3个项目，每周到一线2次。',
    '5个已开工项目未入库。',
    '按照“开工一批、竣工一批、投产一批”的要求，加快建设进度。',
    '新建标准化厂房竣工4万平方米。',
    '力争全部开工，确保按期竣工。',
  ])('are not read out of %s', (text) => expect(read(text)).toEqual([]));

  it('are read out of a clause of a hundred thousand characters without hanging', () => {
    const text = '确保甲乙丙丁路、戊己庚辛桥6月底前开工、'.repeat(4000);
    expect(read(text)).toContain('甲乙丙丁路:start');
  });
});

describe('the window of a campaign', () => {
  const window = (text: string) => {
    const { from, to } = readPlan(documentOfText('文件', text)).campaign;
    return [from?.value, to?.value];
  };
  it('begins the day after the head and ends with the year when the speech says so', () => {
    expect(
      window('在全县大干百日动员大会上的讲话\n（2012年9月20日）\n同志们：\n从明天算起，到年底正好一百零二天。'),
    ).toEqual(['2012-09-21', '2012-12-31']);
  });
  it('is the last quarter where the title fights for it', () => {
    expect(window('东山县2019年“决战四季度”行动方案\n一、目标\n完成投资20亿元。')).toEqual([
      '2019-10-01',
      '2019-12-31',
    ]);
  });
  it('is told by a start and an end that stand apart', () => {
    expect(window('东山县2019年攻坚工作会议讲话\n百日攻坚8月20日启动、11月30日收官，时间很紧。')).toEqual([
      '2019-08-20',
      '2019-11-30',
    ]);
  });
  it('has no year where only a figure of the country has one', () => {
    const plan = readPlan(documentOfText('文件', '东山县百日攻坚方案\n2018年全国新增就业1361万人，我们要跟上。'));
    expect(plan.campaign.year).toBeUndefined();
  });
});

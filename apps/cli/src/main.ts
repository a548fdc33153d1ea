import { EXPORT_KINDS, isExportKind, RECOGNITION_KINDS } from '@gongjian/model';
import { SETTINGS } from '@gongjian/server/settings';
import { Command, Option } from 'commander';
import { countArgument, dayArgument, EXIT, guarded, portArgument, settings, settleArgument } from './edge.ts';

// A command is loaded when it is called: help and wrong usage answer at once.
const program = new Command('gongjian')
  .description(
    '攻坚:县级百日攻坚活动的计划、填报、研判与通报\nGongjian: plans, reports, assessment and bulletins of a county’s hundred-day campaign',
  )
  .helpOption('-h, --help', '显示帮助 · show help')
  .helpCommand('help [command]', '显示某个命令的帮助 · help of a command')
  .addHelpText(
    'after',
    '\n退出码 Exit codes: 0 完成 done · 1 程序错误 bug · 2 用法不对 wrong usage · 3 被拒绝 refused · 4 核对发现问题 faults found\n环境变量 Environment: DATABASE_URL(PostgreSQL 15+,不设则用自带数据库 unset: embedded server) · GONGJIAN_LANG=en · GONGJIAN_LOGIN、GONGJIAN_PASSWORD、GONGJIAN_CODE(--server 登录用 to sign in to a server)',
  )
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  });

const bothWords = ({ zh, en }: { zh: string; en: string }) => `${zh} · ${en}`;
const data = () => new Option('--data <folder>', bothWords(SETTINGS.data.help)).default(settings.data);
const server = () =>
  new Option('--server <url>', '改用某台服务器的接口 · use the API of a server instead of the data folder');
const json = () => new Option('--json', '以 JSON 输出 · print JSON');
const on = () => new Option('--on <day>', '哪一天,如 2012-09-09 · which day').argParser(dayArgument);
const host = () => new Option('--host <host>', bothWords(SETTINGS.host.help)).default(settings.host);
const port = () =>
  new Option('--port <port>', bothWords(SETTINGS.port.help)).default(settings.port).argParser(portArgument);

program
  .command('demo')
  .description('打开示例攻坚活动(演示,仅本机)\nOpen the example campaign (demonstration, this machine only)')
  .addOption(data())
  .addOption(port())
  .option('--fresh', '询问后清空数据重新开始 · start over, after asking')
  .option('--yes', '不再询问 · do not ask')
  .option('--no-open', '不打开浏览器 · do not open a browser')
  .action((options) => guarded(async () => (await import('./commands/demo.ts')).demo(options)));

program
  .command('serve')
  .description(
    '启动本县的服务:用账号登录,首次启动时设立管理员\nServe the county: people sign in; the first start makes the administrators',
  )
  .addOption(data())
  .addOption(host())
  .addOption(port())
  .option('--county <name>', '首次启动时的县名 · name of the county at the first start')
  .action((options) => guarded(async () => (await import('./commands/serve.ts')).serve(options)));

program
  .command('password')
  .description(
    '在服务器本机给一个账号一次性密码(首次登录须修改,动态口令同时取消)\nGive an account a password that is changed at its first use; its one-time code is taken away',
  )
  .argument('<login>', '账号名 · login')
  .addOption(data())
  .addOption(json())
  .action((login, options) => guarded(async () => (await import('./commands/password.ts')).password(login, options)));

program
  .command('read')
  .description(
    '读计划文件(txt、docx、xlsx、pdf)成计划草案,不保存\nRead a plan document into a draft plan; nothing is kept',
  )
  .argument('<file>', '文件 · file')
  .addOption(json())
  .action((file, options) => guarded(async () => (await import('./commands/read.ts')).read(file, options)));

program
  .command('assess')
  .description('研判某一天各目标的进度、亮灯和能否到期达到\nAssess every target on a day')
  .argument('<campaign>', '攻坚活动编号 · id of the campaign, e.g. zhongbei-2012')
  .addOption(on().makeOptionMandatory())
  .option('--pack <name>', '按另一套亮灯规则,并列出不同之处 · judge by another light pack and name what differs')
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((campaign, options) => guarded(async () => (await import('./commands/assess.ts')).assess(campaign, options)));

const campaign = () => new Option('--campaign <id>', '攻坚活动编号(只有一个时可省)· id of the campaign');

program
  .command('plan')
  .description(
    '倒排:一个项目最迟何时开始每个节点,到期可不可达\nCount back: the latest start of every step of a project, and whether the date can be kept',
  )
  .argument('<project>', '项目编号、项目代码或名称 · id, code or name of the project')
  .addOption(
    new Option('--by <day>', '到哪一天(默认攻坚最后一天)· by which day, day N by default').argParser(dayArgument),
  )
  .addOption(
    new Option('--outcome <kind>', '要求的成果(默认攻坚要求的)· the outcome asked').choices([...RECOGNITION_KINDS]),
  )
  .addOption(on())
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((project, options) => guarded(async () => (await import('./commands/plan.ts')).plan(project, options)));

program
  .command('forecast')
  .description(
    '测算:每个目标到攻坚最后一天达到的把握,和 p10、p50、p90\nForecast: the chance of every target by day N, with p10, p50 and p90',
  )
  .addOption(on())
  .addOption(new Option('--draws <n>', '模拟次数 · draws').argParser(countArgument))
  .addOption(new Option('--seed <n>', '随机种子,同种子同结果 · seed').argParser(countArgument))
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/forecast.ts')).forecast(options)));

program
  .command('blockers')
  .description(
    '难题定价:每个难题押着什么、最迟何时解决、先办哪个\nBlockers: what each open problem holds, its latest day, and which to take first',
  )
  .addOption(on())
  .addOption(new Option('--visits <n>', '现场办公次数 · visits').default(3).argParser(countArgument))
  .addOption(new Option('--leader <id>', '只看一位联系县领导 · of one county leader'))
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/blockers.ts')).blockers(options)));

program
  .command('lists')
  .description(
    '三张清单:难题、措施、责任,写成 Excel\nThe three lists: problems, measures, responsibilities, as a workbook',
  )
  .addOption(new Option('--out <file>', '写到哪个文件 · file to write, .xlsx').makeOptionMandatory())
  .addOption(on())
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/lists.ts')).lists(options)));

program
  .command('approvals')
  .description(
    '审批:一个审批单位在手的办件、承诺和法定期限、押着的目标、可联审的项目\nApprovals: what waits with an office, its days, what it holds, what could be heard jointly',
  )
  .option('--office <id>', '单位编号(默认在手最多的)· id of the office, by default the one with most cases')
  .addOption(on())
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/approvals.ts')).approvals(options)));

program
  .command('allocate')
  .description(
    '要素配置:用地、资金、审批办件、领导现场给哪些项目、什么时候给\nAllocate scarce factors: which projects get land, funds, cases and visits, and when',
  )
  .addOption(on())
  .addOption(
    new Option('--seconds <n>', '求解时间上限(默认10秒)· time limit, 10 s by default').argParser(countArgument),
  )
  .addOption(campaign())
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/allocate.ts')).allocate(options)));

program
  .command('bench')
  .description(
    '测量:各项计算与 C、同类软件、数据库同跑对比(需源码目录)\nBenchmarks beside C, peers and databases (source tree only)',
  )
  .argument('[args...]', '名称和选项,如 cpm rcpsp --dir 目录 · names and options')
  .allowUnknownOption()
  .action((args: string[]) => guarded(async () => (await import('./commands/bench.ts')).bench(args)));

program
  .command('import')
  .description(
    '读入进度表(xlsx、xlsm、xls、et、csv)或 Project XML 进度计划:先列出逐行差异,加 --commit 才记入\nTake in a workbook or a schedule as Project XML: shows the difference row by row; --commit records it',
  )
  .argument('<file>', '文件 · file')
  .option('--campaign <id>', '攻坚活动编号 · id of the campaign')
  .addOption(
    new Option('--day <day>', '按哪一天填报(默认今天)· reporting day, today by default').argParser(dayArgument),
  )
  .option(
    '--project <id>',
    'Project XML 属于哪个项目(文件自己没写时)· whose schedule it is, where the file does not say',
  )
  .option('--commit', '记入新增和变化的行 · record new and changed rows')
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((file, options) => guarded(async () => (await import('./commands/import.ts')).importFile(file, options)));

program
  .command('bulletin')
  .description('编发通报、专报等文书,写成 .docx 或 PDF\nIssue a paper of any kind and write it as .docx or PDF')
  .argument('<campaign>', '攻坚活动编号 · id of the campaign')
  .addOption(on().makeOptionMandatory())
  .requiredOption('--out <file>', '输出文件 · output file')
  .addOption(
    new Option(
      '--kind <kind>',
      '旬报 ten-day · 快报 flash · 督查通报 notice · 工作专报 memo · 联系项目一页纸 leader-sheet · 集中开工方案 joint-start · 收官总结 close-out',
    )
      .choices(['ten-day', 'flash', 'notice', 'memo', 'leader-sheet', 'joint-start', 'close-out'])
      .default('ten-day'),
  )
  .option('--pdf', '写成 PDF(须装 LibreOffice) · as PDF (needs LibreOffice)')
  .option('--signer <post>', '督查通报的签发人 · who signs a notice')
  .option('--inspection <id>', '督查通报所依的督查方案 · supervision plan of a notice')
  .option('--recipients <text>', '主送 · addressed to')
  .option('--copies <text>', '抄送 · copies to')
  .option('--leader <id>', '一页纸的联系领导 · leader of a one-page sheet')
  .option('--starts-on <day>', '集中开工日期 · day of a joint start')
  .option('--place <name>', '集中开工地点 · place of a joint start')
  .addOption(
    new Option(
      '--settle <way...>',
      '处理对不上的数:remainder 按最大余额法取整,note 加注,或逐项写“编号=remainder”;不写则列出并拒绝 · settle figures that do not add up: remainder, note, or id=way for one of them; without it they are listed and refused',
    ).argParser(settleArgument),
  )
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((campaign, options) =>
    guarded(async () => (await import('./commands/bulletin.ts')).bulletin(campaign, options)),
  );

program
  .command('recheck')
  .description(
    '复核文件(docx、txt、pdf)里的数:本系统的文件逐数复算,别处的通报查合计、占比和前后不一;有出入时退出码为4;--json 只输出 {figures, recomputed, contradictions:[{text, printed, computed}]}\nRecheck the figures of a document: our own papers figure by figure, those of others by the sums in them; exits with 4 where something differs; --json prints {figures, recomputed, contradictions:[{text, printed, computed}]} alone',
  )
  .argument('<file>', '文件 · file')
  .option('--data <folder>', '同时与这个数据文件夹的台账核对 · compare with the ledger of a data folder too')
  .addOption(server())
  .addOption(json())
  .action((file, options) => guarded(async () => (await import('./commands/recheck.ts')).recheck(file, options)));

program
  .command('verify')
  .description(
    '核对台账和审计记录:有无改动、缺失、调换\nCheck the ledger and the audit trail for anything altered, missing or reordered',
  )
  .addOption(data())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/ledger.ts')).verify(options)));

const audit = program
  .command('audit')
  .description('审计记录:谁登录、查看、导出、被拒绝\nThe audit trail: who signed in, looked, exported, was refused')
  .helpCommand(false);

audit
  .command('export')
  .description('导出若干天的审计记录,带签名\nExport the notes of some days, signed')
  .addOption(new Option('--from <day>', '第一天 · first day').argParser(dayArgument).makeOptionMandatory())
  .addOption(new Option('--to <day>', '最后一天 · last day').argParser(dayArgument).makeOptionMandatory())
  .requiredOption('--out <file>', '输出文件(不得已存在)· output file, must not exist')
  .addOption(data())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/audit.ts')).exportAudit(options)));

audit
  .command('verify')
  .description('核对导出的审计记录:签名和逐条校验\nCheck an exported file: its signature and every note')
  .argument('<file>', '文件 · file')
  .option('--key <fingerprint>', '应由这把密钥签名(公钥指纹)· must be signed by this key')
  .addOption(json())
  .action((file, options) => guarded(async () => (await import('./commands/audit.ts')).verifyAudit(file, options)));

program
  .command('export')
  .description(
    '导出一张表(Excel):projects 项目台账、targets 目标进度表、standing 比力度比进度比成效、history 操作记录;给攻坚活动编号则导出全部计划和事实(JSON)\nExport a table as a workbook (projects, targets, standing, history), or by the id of a campaign its plan and facts as JSON',
  )
  .argument(
    '<what>',
    `${EXPORT_KINDS.join('、')}、schedule(Project XML),或攻坚活动编号 · a table, or the id of a campaign`,
  )
  .option('--out <file>', '输出文件(表格必填;JSON 默认标准输出)· output file, needed for a table')
  .addOption(on())
  .addOption(campaign())
  .option('--known <seq>', '按台账第几号为止所知 · as known at a ledger number')
  .addOption(new Option('--until <day>', '只含到某日为止的事实 · facts up to a day').argParser(dayArgument))
  .addOption(data())
  .addOption(server())
  .addOption(json())
  .action((what, options) =>
    guarded(async () =>
      isExportKind(what) || what === 'schedule'
        ? (await import('./commands/export.ts')).exportTable(what, options)
        : (await import('./commands/ledger.ts')).exportCampaign(what, options),
    ),
  );

program
  .command('backup')
  .description('备份整本台账\nBack up the whole ledger')
  .requiredOption('--out <file>', '输出文件(不得已存在)· output file, must not exist')
  .addOption(data())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/ledger.ts')).backup(options)));

program
  .command('archive')
  .description(
    '归档:写成不用本系统也能打开的文件夹(网页、表格、文书、台账),或核对一个归档\nArchive a campaign as a folder that opens without Gongjian, or verify one',
  )
  .option('--out <dir>', '输出文件夹(不得已存在)· output folder, must not exist')
  .option('--verify <dir>', '核对这个归档文件夹 · verify this archive folder')
  .addOption(on())
  .addOption(campaign())
  .addOption(data())
  .addOption(json())
  .action((options) => guarded(async () => (await import('./commands/archive.ts')).archive(options)));

program
  .command('restore')
  .description('把备份恢复到空的数据文件夹\nRestore a backup into an empty data folder')
  .argument('<file>', '备份文件 · backup file')
  .addOption(data())
  .addOption(json())
  .action((file, options) => guarded(async () => (await import('./commands/ledger.ts')).restore(file, options)));

await program.parseAsync();

/** 说明.txt: what is in the archive, and how anybody can check that nothing in it was changed. */
export function readMe({
  campaign,
  madeOn,
  day,
  seq,
  hash,
  withheld,
  sample,
}: {
  readonly campaign: string;
  readonly madeOn: string;
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly withheld: number;
  readonly sample: boolean;
}): string {
  return `${campaign} 归档说明
${sample ? '本归档含示例数据,系虚构,仅供演示。\n' : ''}
截至日期:${day}    制作时间:${madeOn}
台账条数:${seq}    末条校验值:${hash}

一、怎么看
1. 用任何浏览器打开 index.html。不需要联网,不需要安装任何程序,页面不含脚本。
2. “表格”文件夹:.xlsx 用 Excel、WPS 打开;.csv 为 UTF-8(带BOM),以等号等开头的文字前加了单引号,防止被当作公式。
3. “文书”文件夹:已发文书 .docx,与发出时相同。
4. “台账”文件夹:全部操作记录,一行一条(JSON Lines,UTF-8)。

二、怎么核对文件没有改动
“校验和.txt”列有其余每个文件的 SHA-256。
  Linux、麒麟、统信:在本文件夹执行  sha256sum -c 校验和.txt
  Windows:PowerShell 执行  Get-FileHash 文件名 -Algorithm SHA256  后逐个比对

三、怎么核对台账没有改动
台账/台账.jsonl 每行有 seq(序号)、previous(上一条校验值)、hash(本条校验值)、text(本条原文)。
  1. 本条原文 text 按 UTF-8 计算 SHA-256,应等于 hash;
  2. previous 应等于上一行的 hash,第一行为64个0;原文内的 seq、previous 应与行内相同;
  3. seq 从1起连续;末行的 hash 应等于上面的“末条校验值”。末条校验值应另行保存(如写入收官总结)。
${withheld === 0 ? '' : `  账号管理类操作共${withheld}条,涉及人员联系方式,不录原文,该行为 "withheld": true,仍保留序号和校验值,链条不断。\n`}
装有攻坚系统的电脑可执行  gongjian archive --verify 本文件夹  一次核对以上全部内容。
没有系统时,可用下面的 Python 程序核对台账(在本文件夹运行):

import hashlib, json
last, number = "0" * 64, 0
for line in open("台账/台账.jsonl", encoding="utf-8"):
    row = json.loads(line)
    number += 1
    assert row["seq"] == number and row["previous"] == last, number
    if "text" in row:
        assert hashlib.sha256(row["text"].encode("utf-8")).hexdigest() == row["hash"], number
        entry = json.loads(row["text"])
        assert entry["seq"] == number and entry["previous"] == last, number
    last = row["hash"]
print(number, last)

四、没有什么
不含密码、会话、密钥等任何登录信息;不含审计记录;人员只有职务和姓名。系统内没有附件原件,佐证文字见“佐证目录”。
`;
}

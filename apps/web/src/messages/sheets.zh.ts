/** What pages say of workbooks out, in Chinese. */
export const sheetsZh = {
  export: '导出 Excel',
  making: '正在制表…',
};

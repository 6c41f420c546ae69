/**
 * Places in names of companies. A Chinese place maps to its province: "Hangzhou" agrees with "Zhejiang", "Shanghai" does not.
 * Elsewhere the place tells a branch, and maps to itself.
 */
const CHINA = `
  zhejiang: hangzhou ningbo wenzhou jiaxing shaoxing jinhua taizhou huzhou yiwu
  shanghai:
  beijing:
  tianjin:
  chongqing:
  guangdong: shenzhen guangzhou dongguan foshan zhuhai huizhou zhongshan shantou jiangmen
  jiangsu: suzhou nanjing wuxi changzhou nantong xuzhou yangzhou zhenjiang kunshan yancheng
  sichuan: chengdu mianyang
  hubei: wuhan yichang xiangyang
  shaanxi: xian
  shandong: jinan qingdao yantai weifang zibo linyi weihai rizhao
  fujian: fuzhou xiamen quanzhou zhangzhou putian
  hunan: changsha zhuzhou
  henan: zhengzhou luoyang kaifeng
  hebei: shijiazhuang baoding tangshan handan cangzhou
  anhui: hefei wuhu
  jiangxi: nanchang jiujiang ganzhou
  liaoning: dalian shenyang anshan
  jilin: changchun
  heilongjiang: harbin daqing
  shanxi: taiyuan datong
  yunnan: kunming
  guizhou: guiyang
  guangxi: nanning guilin
  hainan: haikou sanya
  gansu: lanzhou
  xinjiang: urumqi
  neimenggu: hohhot baotou
  hongkong: kowloon
  macau:
  taiwan: taipei kaohsiung taichung
`;

const BRANCHES = `
  hk china chinese prc canada canadian usa us america american americas uk britain british england europe european eu germany deutschland france
  francaise italy italia spain espana iberia portugal poland polska czech hungary romania russia rus rossiya ukraine turkey turkiye india brasil brazil
  mexico argentina colombia chile peru japan korea singapore malaysia thailand vietnam indonesia philippines australia oceania zealand africa south
  north east west asia pacific middle mea dubai uae emirates saudi arabia israel benelux netherlands nederland belgium belgie nordic
  sweden norway denmark finland kazakhstan uzbekistan latam quebec ontario montreal toronto ottawa vancouver california texas york
`;

/** Chinese places to their province. */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  CHINA.trim()
    .split("\n")
    .flatMap((line) => {
      const [province = "", cities = ""] = line.trim().split(":");
      return [province, ...cities.split(" ").filter((city) => city !== "")].map((city) => [city, province] as const);
    }),
);

/** Countries, regions and cities outside China, as branches carry them. */
export const BRANCH_PLACES: ReadonlySet<string> = new Set(BRANCHES.trim().split(/\s+/));

/**
 * Chinese signs and words of names of companies. A name has no blanks: place, name, trade and legal form are told apart by
 * these words, the longest first. Left of each colon the Latin word that means the same to the rest of the room.
 */
const WORDS = `
  ltd: 股份有限公司 有限责任公司 集团有限公司 有限公司 公司 股份 有限 责任 分公司 总公司
  group: 集团 控股
  shop: 总店 商店 商行 经营部 旗舰店 专卖店 办事处 经销商 代理商 代理 供应商 厂家
  trading: 贸易 商贸 进出口 实业 国际 发展 销售
  technology: 科技 技术 高新
  digital: 数字 数码
  electronics: 电子 光电 微电子 半导体
  information: 信息 资讯 软件 网络 互联网 物联网 数据
  security: 安防 安全 监控 视频监控 保安
  intelligent: 智能 智慧 人工智能
  communication: 通信 通讯 电信
  system: 系统 设备 产品 工程 集成 股票
  camera: 摄像头 摄像机 球机 枪机 半球 录像机 硬盘录像机 网络摄像机 门铃 对讲
  maintenance: 维护 维保 运维 服务 租赁 安装
  scale: 秤 衡器
  machinery: 机械 机床 机电 电机 轴承 阀门 水泵
  chemical: 化工 化学 化肥 农药 涂料 染料
  agriculture: 农业 种子 饲料 养殖 农场 畜牧
  food: 食品 饮料 酒业 茶叶 餐饮 饭店 酒店 宾馆 餐厅 粮油
  textile: 纺织 服装 服饰 鞋业 皮革 针织 印染
  pharmaceutical: 制药 药业 医药 医疗 生物 医院 药房 生物科技
  accounting: 会计师事务所 律师事务所 会计 审计 事务所
  insurance: 保险 银行 投资 基金 证券 金融
  construction: 建筑 建设 地产 房地产 置业 装饰 建材 水泥 物业
  factory: 工厂 制造厂 厂
  steel: 钢铁 金属 铝业 铜业 矿业 煤炭 煤业
  paper: 纸业 印刷 包装 塑料 橡胶 玻璃 陶瓷 家具 木业
  logistics: 物流 运输 货运 航空 旅游 旅行社
  cinema: 影院 电影院 影城 影视 传媒 电视台 文化 出版社
  school: 学校 大学 学院 教育 幼儿园 培训
  energy: 能源 太阳能 光伏 电力 石油 燃气 环保 汽车 珠宝
  zhejiang: 浙江省 浙江 杭州市 杭州 宁波 温州
  shanghai: 上海市 上海
  beijing: 北京市 北京
  tianjin: 天津市 天津
  chongqing: 重庆市 重庆
  guangdong: 广东省 广东 深圳市 深圳 广州市 广州 珠海市 珠海 东莞 佛山
  jiangsu: 江苏省 江苏 苏州市 苏州 南京市 南京 无锡
  sichuan: 四川省 四川 成都市 成都
  hubei: 湖北 武汉
  shandong: 山东省 山东 济南 青岛
  fujian: 福建 福州 厦门
  hunan: 湖南 长沙
  henan: 河南 郑州
  hebei: 河北 石家庄
  anhui: 安徽 合肥
  liaoning: 辽宁 大连 沈阳
  xinjiang: 新疆 乌鲁木齐
  yunnan: 云南 昆明
  hongkong: 香港
  taiwan: 台湾 台北
  china: 中国
  canada: 加拿大
  usa: 美国
`;

/** From a Chinese word to the Latin word of the same meaning. */
export const HAN_WORDS: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split("\n")
    .flatMap((line) => {
      const [meaning = "", list = ""] = line.trim().split(": ");
      return list.split(" ").map((word) => [word, meaning] as const);
    }),
);

export const LONGEST_HAN_WORD = Math.max(...[...HAN_WORDS.keys()].map((word) => word.length));

/** Traditional signs and the simplified ones, those of names of companies; a sign that is not here stays as it is. */
const TRADITIONAL =
  "華华視视術术數数電电車车馬马漢汉龍龙業业偉伟達达訊讯興兴邁迈為为國国聯联廣广東东雲云網网絡络資资號号信信設设備备產产實实際际貿贸發发團团總总經经銷销辦办處处務务門门無无錫锡連连瀋沈陽阳遼辽寧宁臺台灣湾慶庆財财會会計计師师農农藥药顏颜織织裝装飾饰製制醫医療疗銀银銅铜鐵铁鋼钢鋁铝礦矿紙纸膠胶傢家運运輸输貨货遊游影影傳传學学園园訓训陶陶瓷瓷軟软體体導导機机維维護护監监攝摄錄录頭头對对講讲鈴铃責责任任蘇苏蘭兰濟济島岛長长鄭郑莊庄魯鲁齊齐樂乐橙橙康康衛卫創创優优銳锐億亿寶宝飛飞鷹鹰強强鴻鸿競竞愛爱灝灏滬沪粵粤閩闽環环";

export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [
    TRADITIONAL.charAt(2 * at),
    TRADITIONAL.charAt(2 * at + 1),
  ]),
);

/** Sounds (Hanyu Pinyin without tones) of signs that stand in names of listed houses and of signs that sound like them. */
const SOUNDS = `
  hai:海孩害 kang:康慷抗 wei:威伟卫微维为玮惟魏唯 shi:视示世市事士实石时师室仕 da:大达 hua:华化花画桦 yu:宇雨语裕玉余 tian:天添田 di:地迪帝弟 ye:业叶
  zhong:中众忠 xing:兴星行 tong:通同桐童 xun:讯迅 neng:能 xiong:雄熊 mai:迈麦卖 ke:科克可 si:思丝斯 tai:泰太 ying:萤鹰英 le:乐 cheng:橙成诚城
  rui:瑞锐睿 hui:慧惠汇 ying:影 guan:冠 lian:联连 ji:技 shu:术数 zi:字 dian:电 xin:信 xi:息 zhi:智 an:安 fang:防 wang:网 guo:国 xiong:雄
  li:利力立 jia:佳嘉 lei:雷 feng:锋丰 long:龙 he:和 mao:贸 yi:易 tu:图 yun:云 cong:从 kuang:旷 shang:商 tang:汤 meng:盟
`;

export const SOUND: ReadonlyMap<string, string> = new Map(
  SOUNDS.trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [sound = "", signs = ""] = entry.split(":");
      return Array.from(signs, (sign) => [sign, sound] as const);
    }),
);

"""Words that generated briefs and reports are made of, by language, and tokens that stand in no text but one."""

import hashlib

WORDS = {
    "en": (
        "the river rises before dawn and farmers move their cattle to higher ground while traders wait for news of "
        "bridges roads markets wells schools clinics harvests bread salt wood smoke rain snow valleys passes "
        "villages elders teachers drivers guards merchants shepherds carry repair open close cross follow leave reach "
        "quietly slowly often seldom together apart"
    ),
    "fr": (
        "la rivière monte avant l’aube et les éleveurs déplacent leurs bêtes vers les hauteurs tandis que des marchands "
        "attendent des nouvelles du pont de la route du marché du puits de l’école où naïvement chacun répare ouvre "
        "ferme traverse suit quitte atteint lentement souvent rarement ensemble çà façade œuvre forêt neige vallée"
    ),
    "ar": (
        "يرتفع النهر قبل الفجر وينقل المزارعون ماشيتهم إلى أرض أعلى بينما ينتظر التجار أخبار الجسور والطرق والأسواق "
        "والآبار والمدارس والحصاد والخبز والملح والخشب والدخان والمطر والثلج والوديان والقرى شيوخ معلمون سائقون حراس"
    ),
    "fa-AF": (
        "دریا پیش از سپیده‌دم بالا می‌آید و دهقانان مواشی خود را به زمین‌های بلند می‌برند در حالی که تاجران چشم به راه خبر "
        "پل‌ها سرک‌ها بازارها چاه‌ها مکاتب درمانگاه‌ها حاصلات نان نمک چوب دود باران برف دره‌ها قریه‌ها بزرگان معلمان رانندگان"
    ),
    "ru": (
        "река поднимается до рассвета и крестьяне уводят скот на высокие места пока торговцы ждут вестей о мостах дорогах "
        "рынках колодцах школах больницах урожае хлебе соли дровах дыме дожде снеге долинах перевалах сёлах"
    ),
}
WORDS["mixed"] = " ".join(
    one for pair in zip(WORDS["en"].split(), WORDS["fa-AF"].split(), strict=False) for one in pair
)
LIKELY = (
    "likely",
    "unlikely",
    "very likely",
    "almost certain",
    "very unlikely",
    "roughly even chance",
    "almost no chance",
    "not stated",
)
WHEN = {
    "1990s": "in the 1990s",
    "2020": "in 2020",
    "2021-08": "in August 2021",
    "2024-07 to 2024-09": "from July to September 2024",
    "2024-11-26": "on November 26, 2024",
    "next spring": "next spring",
}
SPEAKER = "Harbour Office"
PICTURE = "briefs/pictures/test.png"


def token(path: tuple[str, ...]) -> str:
    """Make a word of a path that stands in no other text: letters only, and no word of any language."""
    digest = hashlib.sha256("/".join(path).encode()).digest()
    return "Q" + "".join("bcdfghjklmnpqrstvxz"[byte % 19] for byte in digest[:9])


def name(path: tuple[str, ...]) -> str:
    """Make a name of two words that no language has."""
    digest = hashlib.sha256("/".join(path).encode()).digest()
    syllables = [
        "bdfgklmnprstvz"[one % 14] + "aeiou"[two % 5]
        for one, two in zip(digest[::2], digest[1::2], strict=True)
    ]
    return f"{''.join(syllables[:3])} {''.join(syllables[3:6])}".title()


def file_of(letter: str) -> str:
    return f"source/river-{letter.lower()}.txt"

using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>
/// All rules. Codes are stable: the code of a removed rule is not used again. Groups: 01 front matter, 02 references,
/// 03 dates, 04 Markdown, 05 quotations, 06 templates, 07 URLs and output, 08 settings.
/// </summary>
public static class Rules
{
    public static readonly Rule FrontMatterMissing = Error("SG0101", "missing front matter");
    public static readonly Rule YamlInvalid = Error("SG0102", "invalid YAML");
    public static readonly Rule KeyUnknown = Error("SG0103", "unknown key");
    public static readonly Rule KeyDuplicate = Error("SG0104", "duplicate key");
    public static readonly Rule KeyMissing = Error("SG0105", "missing key");
    public static readonly Rule TypeWrong = Error("SG0106", "wrong type of value");
    public static readonly Rule ValueNotAllowed = Error("SG0107", "value that is not allowed");
    public static readonly Rule YamlFeatureRefused = Error("SG0108", "unsupported YAML feature");
    public static readonly Rule FrontMatterTooLarge = Error("SG0109", "front matter too large or nested too deeply");
    public static readonly Rule FileNameInvalid = Error("SG0110", "invalid file name");
    public static readonly Rule IdDuplicate = Error("SG0111", "duplicate id");
    public static readonly Rule EncodingInvalid = Error("SG0112", "file that is not UTF-8");
    public static readonly Rule BodyMissing = Error("SG0113", "quotation without words");
    public static readonly Rule FileMisplaced = Warning("SG0114", "ignored file");
    public static readonly Rule AddressInvalid = Error("SG0115", "invalid address");
    public static readonly Rule TextMissing = Warning("SG0116", "article or page without text");
    public static readonly Rule ControlCharacter = Error("SG0117", "control character");
    public static readonly Rule BidiControl = Warning("SG0118", "character that changes the direction of text");
    public static readonly Rule FileTooLarge = Error("SG0119", "file too large");
    public static readonly Rule SecondFrontMatter = Warning("SG0120", "second front matter");
    public static readonly Rule ListInText = Warning("SG0121", "list that is read as text");
    public static readonly Rule TextCutByComment = Warning("SG0122", "text that is cut off by '#'");

    public static readonly Rule ReferenceAmbiguous = Error("SG0201", "ambiguous id");
    public static readonly Rule ReferenceWrongKind = Error("SG0202", "reference to the wrong kind");
    public static readonly Rule ReferenceUnknown = Error("SG0203", "unknown id");
    public static readonly Rule ReferenceToDraft = Error("SG0204", "reference to a draft");
    public static readonly Rule ReplyCircular = Error("SG0205", "circular replies");
    public static readonly Rule StanceUnknown = Error("SG0206", "unknown stance");
    public static readonly Rule EmbedImpossible = Error("SG0207", "entity that cannot be embedded");
    public static readonly Rule EntityUnused = Note("SG0208", "unused entity");
    public static readonly Rule Unwritten = Note("SG0210", "link to what is not written yet");
    public static readonly Rule FileEmpty = Note("SG0211", "empty file");
    public static readonly Rule FolderLeftOut = Note("SG0212", "folder of your own");
    public static readonly Rule IgnoredKeyUsed = Error("SG0213", "ignored key that is a key of SiteGen");
    public static readonly Rule SpeakerTwice = Error("SG0220", "speaker named twice");
    public static readonly Rule SpeakerHasPage = Warning("SG0221", "speaker with a page");

    public static readonly Rule DateMalformed = Error("SG0301", "malformed date");
    public static readonly Rule DateImpossible = Error("SG0302", "impossible date");
    public static readonly Rule DateReversed = Error("SG0303", "interval that ends before it starts");
    public static readonly Rule DatesOutOfOrder = Error("SG0304", "dates out of order");
    public static readonly Rule QuoteAfterSource = Warning("SG0305", "quotation dated after its source");

    public static readonly Rule RawHtml = Warning("SG0401", "raw HTML");
    public static readonly Rule SchemeRefused = Warning("SG0402", "address that is not linked");
    public static readonly Rule LinkBroken = Error("SG0403", "broken link");
    public static readonly Rule AltTextMissing = Error("SG0404", "picture without alt text");
    public static readonly Rule HeadingMissing = Error("SG0405", "link to a missing heading");
    public static readonly Rule EmbedInText = Warning("SG0406", "embed in the middle of text");
    public static readonly Rule MarkdownTooDeep = Error("SG0407", "Markdown too large or nested too deeply");
    public static readonly Rule HeadingLevelSkipped = Warning("SG0408", "skipped heading level");
    public static readonly Rule FootnoteUndefined = Warning("SG0409", "missing footnote");
    public static readonly Rule WikiLinkUnclosed = Error("SG0410", "unclosed wikilink");
    public static readonly Rule WikiLinkIncomplete = Error("SG0411", "incomplete wikilink");
    public static readonly Rule HeadingIdInvalid = Error("SG0412", "invalid heading id");
    public static readonly Rule CommentUnclosed = Warning("SG0413", "comment that is not closed");
    public static readonly Rule MarkupUnsupported = Warning("SG0414", "markup that is not supported");
    public static readonly Rule WordsInMarks = Warning("SG0415", "words with quotation marks around them");
    public static readonly Rule FootnoteUnused = Warning("SG0416", "footnote that is not shown");

    public static readonly Rule MediaAmbiguous = Error("SG0420", "file name that several files have");
    public static readonly Rule EmbedWithoutAltText = Warning("SG0421", "embedded picture without alt text");
    public static readonly Rule AttributesUnsupported = Warning("SG0422", "attributes after a picture or link");
    public static readonly Rule SectionNotEmbeddable = Error("SG0423", "section that cannot be embedded");
    public static readonly Rule MediaTitleMissing = Warning("SG0424", "video, sound or document without a title");
    public static readonly Rule BlockIdDuplicate = Error("SG0425", "duplicate block id");
    public static readonly Rule EmbedCircular = Error("SG0426", "embeds that contain each other");

    public static readonly Rule LabelNotInWords = Error("SG0501", "label that is not in the quotation");
    public static readonly Rule QuotationUnlinked = Warning("SG0502", "unlinked quotation");
    public static readonly Rule QuoteDuplicate = Warning("SG0503", "duplicate quotation");
    public static readonly Rule QuoteNearDuplicate = Note("SG0504", "near-duplicate quotation");
    public static readonly Rule QuoteStale = Error("SG0505", "verified quotation that changed");
    public static readonly Rule QuoteAltered = Error("SG0506", "quotation that differs from its source");
    public static readonly Rule QuoteElsewhere = Error("SG0507", "quotation found in another source");
    public static readonly Rule QuoteAbsent = Error("SG0508", "quotation not found in its source");
    public static readonly Rule LockfileInvalid = Error("SG0509", "invalid lockfile");
    public static readonly Rule ArchiveFileUnused = Warning("SG0510", "unused archived text");
    public static readonly Rule QuoteNotRecorded = Note("SG0511", "quotation missing from the lockfile");
    public static readonly Rule LockEntryUnused = Note("SG0512", "unused lockfile entry");
    public static readonly Rule QuotePlaceDiffers = Warning("SG0513", "quotation at another page or time");
    public static readonly Rule ElisionConcern = Warning("SG0515", "elision that may change the meaning");
    public static readonly Rule ArchiveLockInvalid = Error("SG0516", "invalid archive.lock.yaml");
    public static readonly Rule ArchiveRecordUnused = Note("SG0517", "entry of archive.lock.yaml without a source");
    public static readonly Rule DraftAltered = Error("SG0518", "passage of a draft that differs from the record");
    public static readonly Rule DraftNowhere = Error("SG0519", "passage of a draft that is nowhere in the record");
    public static readonly Rule ArchiveFileUnreadable = Warning("SG0520", "unreadable archived text");
    public static readonly Rule SourceReadsOtherwise = Warning("SG0521", "source that reads differently now");
    public static readonly Rule SourceGone = Warning("SG0522", "source that no longer has the words");
    public static readonly Rule SourceNotReachable = Note("SG0523", "source that cannot be reached");

    public static readonly Rule TemplateSyntax = Error("SG0601", "template syntax error");
    public static readonly Rule TemplateFailed = Error("SG0602", "error while rendering a template");
    public static readonly Rule TemplateMissing = Error("SG0603", "missing template");
    public static readonly Rule ThemeFileUnused = Warning("SG0604", "unused template or asset");
    public static readonly Rule BuiltInFileChanged = Note("SG0605", "built-in file that changed");
    public static readonly Rule ThemeLockInvalid = Warning("SG0606", "invalid theme.lock.yaml");
    public static readonly Rule PolicyRefuses = Warning("SG0607", "part of a template that pages refuse");

    public static readonly Rule UrlCollision = Error("SG0701", "two pages at one URL");
    public static readonly Rule RedirectInvalid = Error("SG0702", "impossible redirect");
    public static readonly Rule PageLinkBroken = Error("SG0703", "broken link in a rendered page");
    public static readonly Rule PageAnchorMissing = Error("SG0704", "missing anchor in a rendered page");
    public static readonly Rule PageIdDuplicate = Error("SG0705", "duplicate id in a rendered page");
    public static readonly Rule EntryLeftOut = Warning("SG0706", "link or special file that is left out");
    public static readonly Rule LinkPrivate = Error("SG0707", "link to a private file");
    public static readonly Rule MediaRefused = Error("SG0708", "media file that could run");
    public static readonly Rule MediaCleaned = Warning("SG0709", "part of a picture that is left out");
    public static readonly Rule EntrySpecial = Error("SG0711", "pipe, device or folder in the place of a file");
    public static readonly Rule ArchiveTextPublished = Error("SG0712", "archived text that would be published");
    public static readonly Rule TooMuchBehindLinks = Error("SG0713", "too many files behind links");

    public static readonly Rule SettingsMissing = Error("SG0801", "missing settings");
    public static readonly Rule BaseUrlInvalid = Error("SG0802", "invalid base_url");
    public static readonly Rule AccentFaint = Warning("SG0803", "accent color with little contrast");
    public static readonly Rule RepositoryIncomplete = Warning("SG0804", "repository address without edit links");
    public static readonly Rule WordsMissing = Note("SG0805", "phrases of the interface in English");
    public static readonly Rule CardFontUnusable = Error("SG0806", "font for cards that cannot be used");
    public static readonly Rule CardsMissing = Note("SG0807", "words that the fonts of cards lack");
    public static readonly Rule HistoryMissing = Warning("SG0808", "history that is not there");

    public static readonly Rule TranslationOfNothing = Error("SG0901", "translation of nothing");
    public static readonly Rule TranslationChangesFact = Error("SG0902", "fact in a translation");
    public static readonly Rule TranslationBehind = Warning("SG0903", "translation that is behind");
    public static readonly Rule TranslationNotAccepted = Note("SG0904", "translation without a version");
    public static readonly Rule PhraseInvalid = Error("SG0905", "invalid phrase");
    public static readonly Rule PhraseUnknown = Warning("SG0906", "unknown phrase");
    public static readonly Rule FallbackInvalid = Error("SG0907", "impossible fallback");
    public static readonly Rule LanguageUnknown = Error("SG0908", "file of an unknown language");

    /// <summary>All rules, in the order of their codes.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        FrontMatterMissing, YamlInvalid, KeyUnknown, KeyDuplicate, KeyMissing, TypeWrong, ValueNotAllowed,
        YamlFeatureRefused, FrontMatterTooLarge, FileNameInvalid, IdDuplicate, EncodingInvalid, BodyMissing,
        FileMisplaced, AddressInvalid, TextMissing, ControlCharacter, BidiControl, FileTooLarge,
        SecondFrontMatter, ListInText, TextCutByComment,
        ReferenceAmbiguous, ReferenceWrongKind, ReferenceUnknown, ReferenceToDraft, ReplyCircular, StanceUnknown,
        EmbedImpossible, EntityUnused, Unwritten, FileEmpty, FolderLeftOut, IgnoredKeyUsed,
        SpeakerTwice, SpeakerHasPage,
        DateMalformed, DateImpossible, DateReversed, DatesOutOfOrder, QuoteAfterSource,
        RawHtml, SchemeRefused, LinkBroken, AltTextMissing, HeadingMissing, EmbedInText, MarkdownTooDeep,
        HeadingLevelSkipped, FootnoteUndefined, WikiLinkUnclosed, WikiLinkIncomplete, HeadingIdInvalid,
        CommentUnclosed, MarkupUnsupported, WordsInMarks, FootnoteUnused,
        MediaAmbiguous, EmbedWithoutAltText, AttributesUnsupported, SectionNotEmbeddable, MediaTitleMissing,
        BlockIdDuplicate, EmbedCircular,
        LabelNotInWords, QuotationUnlinked, QuoteDuplicate, QuoteNearDuplicate, QuoteStale, QuoteAltered,
        QuoteElsewhere, QuoteAbsent, LockfileInvalid, ArchiveFileUnused, QuoteNotRecorded, LockEntryUnused,
        QuotePlaceDiffers, ElisionConcern, ArchiveLockInvalid, ArchiveRecordUnused, DraftAltered, DraftNowhere,
        ArchiveFileUnreadable, SourceReadsOtherwise, SourceGone, SourceNotReachable,
        TemplateSyntax, TemplateFailed, TemplateMissing, ThemeFileUnused, BuiltInFileChanged, ThemeLockInvalid,
        PolicyRefuses,
        UrlCollision, RedirectInvalid, PageLinkBroken, PageAnchorMissing, PageIdDuplicate,
        EntryLeftOut, LinkPrivate, MediaRefused, MediaCleaned, EntrySpecial, ArchiveTextPublished,
        TooMuchBehindLinks,
        SettingsMissing, BaseUrlInvalid, AccentFaint, RepositoryIncomplete, WordsMissing,
        CardFontUnusable, CardsMissing, HistoryMissing,
        TranslationOfNothing, TranslationChangesFact, TranslationBehind, TranslationNotAccepted, PhraseInvalid,
        PhraseUnknown, FallbackInvalid, LanguageUnknown,
    ];

    private static Rule Error(string code, string title) => new(code, Severity.Error, title);

    private static Rule Note(string code, string title) => new(code, Severity.Note, title);

    private static Rule Warning(string code, string title) => new(code, Severity.Warning, title);
}

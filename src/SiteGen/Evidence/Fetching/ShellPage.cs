using System.Text.RegularExpressions;
using SiteGen.Html;
using SiteGen.Text;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Recognizes pages without an article: logins, consent forms, checks for robots, and pages that a script fills. Being
/// short is no sign: a page with a sentence of its own passes.
/// </summary>
internal static partial class ShellPage
{
    /// <summary>
    /// The longest file that is judged, in bytes: shells are shorter, and parsing takes many times its size in memory.
    /// </summary>
    public const int MaximumSize = 4_000_000;

    /// <summary>The most letters of a page that may be nothing but a message.</summary>
    private const int MessageLength = 600;

    /// <summary>The most letters of a page that may be the frame of an application.</summary>
    private const int FrameLength = 200;

    /// <summary>Fewer letters than a sentence has.</summary>
    private const int WordLength = 20;

    /// <summary>More characters of scripts in a page than a word needs beside it.</summary>
    private const int BigScript = 20_000;

    /// <summary>Returns what a page is instead of an article: "a login"; null if it may be one.</summary>
    /// <param name="html">The page.</param>
    /// <param name="asked">The address that was asked.</param>
    /// <param name="final">The address that answered.</param>
    public static string? Find(string html, Uri asked, Uri final)
    {
        var text = WhiteSpace.Collapse(HtmlText.Extract(html).Text);
        var signs = PageSigns.Read(html);
        var letters = text.Count(char.IsLetterOrDigit);
        return Consent(text, letters, signs, asked, final)
            ?? Check(html, text, letters, signs)
            ?? Login(letters, signs, asked, final)
            ?? Forwarding(letters, signs, final)
            ?? Script(text, letters, signs)
            ?? (letters == 0 ? "a page without text" : null);
    }

    private static string? Consent(string text, int letters, PageSigns signs, Uri asked, Uri final)
    {
        var isLedThere = ConsentHost().IsMatch(final.IdnHost) && !ConsentHost().IsMatch(asked.IdnHost);
        var asks = letters < 5 * MessageLength
            && (ConsentWords().IsMatch(text[..Math.Min(text.Length, 300)]) || ConsentWords().IsMatch(signs.Title))
            && signs.FormAddresses.Any(a => a.Contains("consent", StringComparison.OrdinalIgnoreCase));
        var leads = letters < FrameLength && signs.Refresh is { } refresh
            && Uri.TryCreate(final, refresh, out var next) && ConsentHost().IsMatch(next.IdnHost);
        return isLedThere || asks || leads ? "a page that asks for consent" : null;
    }

    /// <summary>A page that asks whether its reader is a robot needs words of it, and technique of it.</summary>
    private static string? Check(string html, string text, int letters, PageSigns signs) =>
        letters < MessageLength
        && (CheckWords().IsMatch(signs.Title) || CheckWords().IsMatch(text) || CheckWords().IsMatch(signs.NoScriptText))
        && CheckTechnique().IsMatch(html)
            ? "a page that checks for robots" : null;

    private static string? Login(int letters, PageSigns signs, Uri asked, Uri final)
    {
        var isLedThere = IsLogin(final) && !IsLogin(asked);
        return (isLedThere && (signs.AsksForPassword || letters < MessageLength))
            || (signs.AsksForPassword && letters < MessageLength && LoginWords().IsMatch(signs.Title))
            ? "a login" : null;
    }

    private static string? Forwarding(int letters, PageSigns signs, Uri final) =>
        letters < FrameLength && signs.Refresh is { } refresh && Uri.TryCreate(final, refresh, out var next)
        && WebAddress.Sent(next) != WebAddress.Sent(final)
            ? $"a page that only redirects to '{WebAddress.Shown(next)}'" : null;

    private static string? Script(string text, int letters, PageSigns signs)
    {
        var needs = NeedsScript().IsMatch(signs.NoScriptText);
        var isShell = signs.HasScripts && letters switch
        {
            0 => true,
            < WordLength => signs.HasEmptyRoot || Waiting().IsMatch(text)
                || (!signs.HasProse && (needs || signs.ScriptLength > BigScript)),
            < FrameLength => NeedsScript().IsMatch(text) || (needs && signs.HasEmptyRoot),
            _ => false,
        };
        return isShell ? "a page that a script fills" : null;
    }

    private static bool IsLogin(Uri address) =>
        LoginHost().IsMatch(address.IdnHost) || LoginPath().IsMatch(address.AbsolutePath);

    [GeneratedRegex(@"^(?:consent|guce|cmp|privacy-mgmt)\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConsentHost();

    [GeneratedRegex(
        @"before you continue|bevor sie fortfahren|bevor du|avant de continuer|antes de (?:ir|continuar)|"
        + @"prima di continuare|we value your privacy|your (?:privacy|consent)|cookies",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConsentWords();

    [GeneratedRegex(
        @"^just a moment|^attention required!|checking (?:your|if the site) |"
        + @"verify(?:ing)? (?:that )?you are (?:a )?human|"
        + @"(?:are|that) you(?: a|'re|’re| are) (?:not )?(?:a )?(?:robot|bot)|needs to review the security|"
        + @"enable javascript and cookies|enable js and disable|pardon our interruption|"
        + @"access to this page has been denied|unusual traffic from your|ddos protection",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CheckWords();

    [GeneratedRegex(
        @"/cdn-cgi/|cf[_-]chl|challenges\.cloudflare\.com|captcha|_incapsula_resource|distil|sucuri|ddos-guard|"
        + @"awswaf|px-block|\.within\.website",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CheckTechnique();

    [GeneratedRegex(@"^(?:login|signin|auth|sso|accounts?)\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LoginHost();

    [GeneratedRegex(
        @"/(?:(?:user|account|member|wp)[_-]?)?(?:log|sign)[_-]?(?:in|on)(?:\.\w+)?(?:/|$)|/authwall|/sessions?/new|"
        + "/servicelogin|/subscribe/?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LoginPath();

    [GeneratedRegex(
        @"\b(?:log|sign)[ -]?(?:in|on)\b|anmeld|einlogg|connexion|identif|iniciar sesi|accedi|войти|вход|"
        + "ログイン|登录|登入|로그인",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LoginWords();

    [GeneratedRegex(
        @"(?:enabl|disabl|requir|turn|need|support|available|allow|work|without|activ|aktiv|deaktiv|"
        + @"habilit|necesit|включ|有効|启用|啟用)[\s\S]{0,80}\bjava ?script|\bjava ?script[\s\S]{0,80}"
        + @"(?:enabl|disabl|requir|turn|need|support|available|allow|work|activ|aktiv|deaktiv|habilit|necesit|включ|"
        + @"有効|启用|啟用)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NeedsScript();

    [GeneratedRegex(
        @"^(?:now )?(?:loading|please wait|redirecting|one moment|wird geladen|chargement|cargando|caricamento)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();
}

namespace SiteGen.Evidence.Pdf;

/// <summary>A PDF is larger than a document can be, perhaps on purpose.</summary>
internal sealed class PdfLimitException(string message) : Exception(message);

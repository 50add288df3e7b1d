namespace NewsTools.PowerShell;

/// <summary>The formats in which reports are written.</summary>
public enum ReportFileFormat
{
    /// <summary>YAML, one document per article. It is read back.</summary>
    Yaml,
    /// <summary>JSON: an object, or an array of them. It is read back.</summary>
    Json,
    /// <summary>JSON with one report on each line. It is read back.</summary>
    Ndjson,
    /// <summary>A table for spreadsheets and statistics.</summary>
    Csv,
    /// <summary>Markdown, to be read.</summary>
    Markdown,
    /// <summary>A web page that loads nothing, to be looked at.</summary>
    Html,
}

using System.Security.Cryptography;
using System.Text;

namespace NewsTools.Reporting;

/// <summary>The style and the script of every page, and the policy that lets a browser run these two and load nothing.</summary>
internal static class HtmlAssets
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>The content security policy. A page needs no network, so it is given none.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    // A checkout may have carriage returns, which browsers drop before they compute the hash.
    private static string Read(string name)
    {
        var path = "Reporting/Formats/Html/Assets/" + name;
        using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"No file '{path}' is embedded.", path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

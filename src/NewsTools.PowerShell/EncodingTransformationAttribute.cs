using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Takes a character set by its name, by PowerShell's own name for it, or by its code page.</summary>
public sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly Dictionary<string, string> PowerShellNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = "us-ascii",
        ["bigendianunicode"] = "utf-16BE",
        ["bigendianutf32"] = "utf-32BE",
        ["latin1"] = "iso-8859-1",
        ["unicode"] = "utf-16",
        ["utf32"] = "utf-32",
    };

    // As in the rest of PowerShell, a byte order mark is written only by the name that asks for it.
    private static readonly Dictionary<string, bool> Utf8Names = new(StringComparer.OrdinalIgnoreCase) { ["utf-8"] = false, ["utf8"] = false, ["utf8NoBOM"] = false, ["utf8BOM"] = true };

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is Encoding)
            return value;
        var name = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (Utf8Names.TryGetValue(name, out var hasMark))
            return new UTF8Encoding(hasMark);
        try
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : ByName(PowerShellNames.GetValueOrDefault(name, name));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException($"'{name}' is not the name or code page of a character set. Examples: utf-8, windows-1252, 1252.", error);
        }
    }

    private static Encoding ByName(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}

using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Reads a file of what the user knows about people.</summary>
internal static class WhosWhoFile
{
    /// <summary>The who's who of a file.</summary>
    public static WhosWho Read(string file)
    {
        using var input = StrictText.Open(file);
        try
        {
            return Adapters.WhosWhoReader.Read(input, file);
        }
        catch (DecoderFallbackException error)
        {
            throw new WhosWhoReadException(file, null, "This is not text in UTF-8.", error);
        }
    }
}

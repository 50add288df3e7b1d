namespace NewsTools.PowerShell;

/// <summary>Reads a file of what the user knows about people.</summary>
internal static class WhosWhoFile
{
    /// <summary>The who's who of a file.</summary>
    public static WhosWho Read(string file)
    {
        using var input = StrictText.Open(file);
        return Adapters.WhosWhoReader.Read(input, file);
    }
}

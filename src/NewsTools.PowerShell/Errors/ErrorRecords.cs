using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Maps what goes wrong to error records with stable ids.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="target">The item that it went wrong with.</param>
    public static ErrorRecord ToErrorRecord(this Exception error, object? target)
    {
        var (id, category) = error switch
        {
            CommandFault fault => (fault.Id, fault.Category),
            ReadException read => (read.FaultId, Category(read.FaultId)),
            DecoderFallbackException => ("Malformed", ErrorCategory.InvalidData),
            ItemNotFoundException or FileNotFoundException or DirectoryNotFoundException => ("PathNotFound", ErrorCategory.ObjectNotFound),
            System.Management.Automation.DriveNotFoundException or ProviderNotFoundException => ("PathNotFound", ErrorCategory.ObjectNotFound),
            UnauthorizedAccessException => ("AccessDenied", ErrorCategory.PermissionDenied),
            FileExistsException => ("FileExists", ErrorCategory.ResourceExists),
            IOException => ("ReadFailed", ErrorCategory.ReadError),
            OutOfMemoryException => ("OutOfMemory", ErrorCategory.ResourceUnavailable),
            _ => ("AnalysisFailed", ErrorCategory.NotSpecified),
        };
        var record = new ErrorRecord(error, id, category, target);
        // Names of files and words of servers are shown in a terminal too.
        if (ControlSequences.Remove(error.Message) is var shown && shown != error.Message)
            record.ErrorDetails = new ErrorDetails(shown);
        record.CategoryInfo.TargetName = ControlSequences.Remove(record.CategoryInfo.TargetName);
        return record;
    }

    private static ErrorCategory Category(string faultId) => faultId switch
    {
        nameof(ArticleReadFault.UnknownFormat) => ErrorCategory.InvalidType,
        nameof(ArticleReadFault.NoArticle) or nameof(FetchFault.NotFound) => ErrorCategory.ObjectNotFound,
        nameof(ArticleReadFault.TooLarge) or nameof(FetchFault.ResponseTooLarge) or nameof(FetchFault.TooManyRedirects) => ErrorCategory.LimitsExceeded,
        nameof(FetchFault.InvalidAddress) => ErrorCategory.InvalidArgument,
        nameof(FetchFault.PrivateAddress) or nameof(FetchFault.RobotsDisallowed) or nameof(FetchFault.TdmReserved) or nameof(FetchFault.AccessDenied) => ErrorCategory.PermissionDenied,
        nameof(FetchFault.TimedOut) => ErrorCategory.OperationTimeout,
        nameof(FetchFault.ConnectionFailed) => ErrorCategory.ConnectionError,
        nameof(FetchFault.ServerError) or nameof(FetchFault.BrokenResponse) => ErrorCategory.InvalidResult,
        _ => ErrorCategory.InvalidData,
    };
}

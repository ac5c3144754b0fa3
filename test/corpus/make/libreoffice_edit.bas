' Opens a workbook in LibreOffice, does what the lines of a file say, and saves it: what a person does with the mouse.
' Each line is an act and its values, separated by tabs. The paths come in by the environment.
Sub Edit
  On Error Goto Failed
  Dim properties(0) As New com.sun.star.beans.PropertyValue
  properties(0).Name = "Hidden"
  properties(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(Environ("CORPUS_BEFORE")), "_blank", 0, properties())
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(ConvertToURL(Environ("CORPUS_STEPS"))))
  stream.setEncoding("UTF-8")
  Do While Not stream.isEOF()
    values = Split(stream.readLine(), Chr(9))
    If UBound(values) >= 1 Then
      If values(0) = "password" Then
        Dim key(1) As New com.sun.star.beans.NamedValue
        key(0).Name = "OOXPassword"
        key(0).Value = values(1)
        key(1).Name = "CryptoType"
        key(1).Value = "Standard"
        saving(1).Name = "EncryptionData"
        saving(1).Value = key()
      Else
        Act(document.Sheets.getByName(values(1)), values)
      End If
    End If
  Loop
  stream.closeInput()
  document.storeToURL(ConvertToURL(Environ("CORPUS_AFTER")), saving())
  document.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  ' An error would otherwise be shown in a window that nobody sees.
  Open Environ("CORPUS_AFTER") & ".txt" For Output As #1
  Print #1, Error & " in line " & Erl
  Close #1
  StarDesktop.terminate()
End Sub

Sub Act(sheet, values)
  locked = sheet.isProtected()
  If locked Then sheet.unprotect("")
  Select Case values(0)
    Case "delete-rows"
      sheet.Rows.removeByIndex(CLng(values(2)) - 1, CLng(values(3)))
    Case "insert-rows"
      sheet.Rows.insertByIndex(CLng(values(2)) - 1, CLng(values(3)))
    Case "insert-columns"
      sheet.Columns.insertByIndex(CLng(values(2)) - 1, CLng(values(3)))
    Case "move"
      sheet.moveRange(sheet.getCellRangeByName(values(3)).CellAddress, sheet.getCellRangeByName(values(2)).RangeAddress)
    Case "text"
      sheet.getCellRangeByName(values(2)).String = values(3)
  End Select
  If locked Then sheet.protect("")
End Sub

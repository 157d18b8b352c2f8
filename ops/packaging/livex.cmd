@echo off
rem Starts Livex with the Java runtime that lies beside it. --help lists the options; each has an environment variable too.
rem "livex backup", "livex restore", "livex standby", "livex certificate" and "livex verify-journal" are the programs of these names,
rem and "livex rehearse" lets simulated participants play on a server that runs here; each lists its options with --help.
setlocal DisableDelayedExpansion
set "HOME_OF_LIVEX=%~dp0.."
if not defined LIVEX_DATA set "LIVEX_DATA=%LOCALAPPDATA%\Livex"
if not defined LIVEX_PACKS set "LIVEX_PACKS=%HOME_OF_LIVEX%\packs"
if not defined LIVEX_FONTS if exist "%HOME_OF_LIVEX%\fonts" set "LIVEX_FONTS=%HOME_OF_LIVEX%\fonts"
chcp 65001 >nul
set UTF8=-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8

set MAIN=
if "%~1"=="rehearse" set MAIN=org.livex.rehearse.RehearseMain
if "%~1"=="backup" set MAIN=org.livex.BackupMain
if "%~1"=="restore" set MAIN=org.livex.RestoreMain
if "%~1"=="certificate" set MAIN=org.livex.CertificateMain
if "%~1"=="verify-journal" set MAIN=org.livex.VerifyMain
if defined MAIN goto part
rem The server, and a stand-by, which becomes one.
"%HOME_OF_LIVEX%\runtime\bin\java.exe" @JAVA_OPTIONS@ %UTF8% -Dlivex.program=livex -jar "%HOME_OF_LIVEX%\server\livex-server.jar" %*
exit /b %ERRORLEVEL%

:part
rem All that stands behind the program's name, as it was typed: shift would take "=" and "," out of it.
set "PROGRAM=%~1"
set REST=%*
setlocal EnableDelayedExpansion
for /f "delims=" %%P in ("!PROGRAM!") do set REST=!REST:*%%P=!
if "!PROGRAM!"=="rehearse" set REST=--data "!LIVEX_DATA!" !REST!
"!HOME_OF_LIVEX!\runtime\bin\java.exe" !UTF8! -Dlivex.program=livex -XX:+UseSerialGC -Xmx512m --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp "!HOME_OF_LIVEX!\server\livex-server.jar" !MAIN! !REST!
exit /b !ERRORLEVEL!

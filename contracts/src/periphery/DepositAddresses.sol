// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Window} from "../interfaces/ICampaigns.sol";
import {IDepositAddresses} from "../interfaces/IDepositAddresses.sol";
import {DepositAccount} from "./DepositAccount.sol";

/// @title DepositAddresses
/// @notice Finds, deploys and sweeps deposit addresses. Holds nothing itself.
contract DepositAddresses is IDepositAddresses {
    using SafeCast for uint256;

    /// @inheritdoc IDepositAddresses
    ICampaigns public immutable CAMPAIGNS;

    address private immutable ACCOUNT;

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
        ACCOUNT = address(new DepositAccount(campaigns));
    }

    /// @inheritdoc IDepositAddresses
    function sweep(bytes32 campaign, address beneficiary) external returns (uint256) {
        return _sweep(campaign, beneficiary, CAMPAIGNS.windowOf(campaign).token, beneficiary);
    }

    /// @inheritdoc IDepositAddresses
    function sweepToken(bytes32 campaign, address beneficiary, address token) external returns (uint256) {
        return _sweep(campaign, beneficiary, token, beneficiary);
    }

    /// @inheritdoc IDepositAddresses
    function sweepTo(bytes32 campaign, address token, address to) external returns (uint256) {
        return _sweep(campaign, msg.sender, token, to);
    }

    /// @inheritdoc IDepositAddresses
    function addressOf(bytes32 campaign, address beneficiary) public view returns (address) {
        return Clones.predictDeterministicAddress(ACCOUNT, _salt(campaign, beneficiary));
    }

    function _sweep(bytes32 campaign, address beneficiary, address token, address to) private returns (uint256 amount) {
        address payable account = payable(addressOf(campaign, beneficiary));
        amount = token == address(0) ? account.balance : IERC20(token).balanceOf(account);
        require(amount != 0, DepositAddresses_NothingToSweep(campaign, beneficiary, token));
        if (account.code.length == 0) Clones.cloneDeterministic(ACCOUNT, _salt(campaign, beneficiary));

        Window memory window = CAMPAIGNS.windowOf(campaign);
        bool given = token == window.token && block.timestamp < window.closesAt;
        emit Swept(campaign, beneficiary, token, given ? address(CAMPAIGNS) : to, amount);
        if (given) DepositAccount(account).give(campaign, beneficiary, token, amount.toUint96());
        else DepositAccount(account).pay(token, to, amount);
    }

    function _salt(bytes32 campaign, address beneficiary) private pure returns (bytes32) {
        return keccak256(abi.encode(campaign, beneficiary));
    }
}
